package jaidee.rewards;

import jaidee.loyalty.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything a coupon asks for before it works, one named condition each, in the order in which they are worth telling.
/// The first that fails is the answer.
public final class CouponPolicy {
    private final List<Condition> conditions;

    /// @param tiers all levels, to name the one a coupon needs
    public CouponPolicy(List<Tier> tiers) {
        this.conditions = List.of(CouponPolicy::notVoided, CouponPolicy::notUsed, CouponPolicy::begun,
                CouponPolicy::notExpired, CouponPolicy::ownCoupon, CouponPolicy::onePerVisit, CouponPolicy::firstVisit,
                (coupon, visit) -> tierHighEnough(coupon, visit, tiers), (coupon, visit) -> tierAmong(coupon, visit, tiers),
                CouponPolicy::rightWeekday, PetTerms::refuses, CouponPolicy::itemOnBill, CouponPolicy::minimumReached,
                StackingTerms::refuses, CouponPolicy::somethingLeft);
    }

    /// Why `coupon` does nothing for `visit`; empty when it works.
    public Optional<CouponRefusal> refuses(Coupon coupon, Visit visit) {
        return conditions.stream().flatMap(condition -> condition.broken(coupon, visit).stream()).findFirst();
    }

    /// Whether a line is what the coupon is for, its pet included.
    public static boolean covers(CouponDesign design, Visit.Line line, LocalDate day) {
        return ofKind(design, line) && PetTerms.breed(design, line) && PetTerms.age(design, line, day);
    }

    /// Whether a line is of the item, category and species that the coupon is for.
    static boolean ofKind(CouponDesign design, Visit.Line line) {
        boolean kind = design.item().map(line.item()::equals)
                .orElseGet(() -> design.category().map(line.category()::equals).orElse(true));
        return kind && PetTerms.species(design, line);
    }

    private interface Condition {
        Optional<CouponRefusal> broken(Coupon coupon, Visit visit);
    }

    private static Optional<CouponRefusal> notVoided(Coupon coupon, Visit visit) {
        return coupon.state() instanceof CouponState.Voided voided
                ? Optional.of(new CouponRefusal.Voided(voided.reason())) : Optional.empty();
    }

    private static Optional<CouponRefusal> notUsed(Coupon coupon, Visit visit) {
        return coupon.state() instanceof CouponState.Redeemed used
                ? Optional.of(new CouponRefusal.UsedAlready(used.on(), used.documentNumber(), used.by())) : Optional.empty();
    }

    private static Optional<CouponRefusal> begun(Coupon coupon, Visit visit) {
        return when(visit.day().isBefore(coupon.validFrom()), new CouponRefusal.NotYetValid(coupon.validFrom()));
    }

    private static Optional<CouponRefusal> notExpired(Coupon coupon, Visit visit) {
        return when(visit.day().isAfter(coupon.lastDay()), new CouponRefusal.Expired(coupon.lastDay()));
    }

    private static Optional<CouponRefusal> ownCoupon(Coupon coupon, Visit visit) {
        boolean anothers = coupon.design().terms().boundToOwner() && coupon.owner().isPresent()
                && !coupon.owner().equals(visit.owner());
        return when(anothers, new CouponRefusal.BelongsToAnother());
    }

    private static Optional<CouponRefusal> onePerVisit(Coupon coupon, Visit visit) {
        boolean second = coupon.design().terms().onePerVisit()
                && visit.before().stream().anyMatch(other -> other.design().id().equals(coupon.design().id()));
        return when(second, new CouponRefusal.OnePerVisit());
    }

    private static Optional<CouponRefusal> firstVisit(Coupon coupon, Visit visit) {
        return when(coupon.design().terms().firstVisitOnly() && !visit.first(), new CouponRefusal.NotTheFirstVisit());
    }

    private static Optional<CouponRefusal> tierHighEnough(Coupon coupon, Visit visit, List<Tier> tiers) {
        return coupon.design().terms().tier()
                .flatMap(code -> tiers.stream().filter(tier -> tier.code().equals(code)).findFirst())
                .filter(needed -> visit.tier().map(Tier::position).orElse(0) < needed.position())
                .map(needed -> new CouponRefusal.TierTooLow(needed.name()));
    }

    private static Optional<CouponRefusal> tierAmong(Coupon coupon, Visit visit, List<Tier> tiers) {
        Set<String> wanted = coupon.design().terms().tiers();
        boolean among = wanted.isEmpty() || visit.tier().filter(tier -> wanted.contains(tier.code())).isPresent();
        return when(!among, new CouponRefusal.OtherTier(CouponPapers.named(wanted, tiers)));
    }

    private static Optional<CouponRefusal> rightWeekday(Coupon coupon, Visit visit) {
        var days = coupon.design().terms().weekdays();
        return when(!days.isEmpty() && !days.contains(visit.day().getDayOfWeek()), new CouponRefusal.OtherWeekday(days));
    }

    private static Optional<CouponRefusal> itemOnBill(Coupon coupon, Visit visit) {
        boolean missing = visit.lines().stream().noneMatch(line -> covers(coupon.design(), line, visit.day()));
        return when(missing, new CouponRefusal.ItemMissing(coupon.design().wanted()));
    }

    private static Optional<CouponRefusal> minimumReached(Coupon coupon, Visit visit) {
        var minimum = coupon.design().terms().minimum();
        return when(visit.net().compareTo(minimum) < 0,
                new CouponRefusal.BelowMinimum(minimum, minimum.minus(visit.net())));
    }

    private static Optional<CouponRefusal> somethingLeft(Coupon coupon, Visit visit) {
        boolean takesOff = switch (coupon.design().benefit()) {
            case Benefit.Percent p -> true;
            case Benefit.Amount a -> true;
            case Benefit.FreeItem f -> true;
            case Benefit.Gift g -> false;
            case Benefit.Multiplier m -> false;
        };
        boolean nothing = visit.lines().stream().noneMatch(line -> covers(coupon.design(), line, visit.day()) && line.net().isPositive());
        return when(takesOff && nothing, new CouponRefusal.NothingToTakeOff());
    }

    private static Optional<CouponRefusal> when(boolean broken, CouponRefusal refusal) {
        return broken ? Optional.of(refusal) : Optional.empty();
    }
}

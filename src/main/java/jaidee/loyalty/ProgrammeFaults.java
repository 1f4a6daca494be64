package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.ThaiText;
import jaidee.loyalty.EarnRule.Gives;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What makes no sense in a programme, told rule by rule.
final class ProgrammeFaults {
    private static final int CODE = 12, MOST_RULES = 500, MONTHS = 240;
    private static final long MOST_POINTS = 1_000_000, MOST_SATANG = 100_000;
    private static final Message EXPIRY = Message.of("loyalty.programme.expiry"), USE = Message.of("loyalty.programme.use"),
            REFERRAL = Message.of("loyalty.programme.referral"), BIRTHDAY = Message.of("loyalty.programme.birthday"), EARNING = Message.of("loyalty.programme.earning"),
            LEDGER = Message.of("loyalty.programme.ledger"), COUPONS = Message.of("loyalty.programme.coupons");

    private ProgrammeFaults() {
    }

    static List<ProgrammeRefusal> in(Programme programme) {
        List<ProgrammeRefusal> found = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (EarnRule rule : programme.earn()) {
            rule(rule).ifPresent(found::add);
            if (!codes.add(rule.code()) || !rule.code().matches("[A-Z0-9]{1," + CODE + "}")) found.add(wrong(rule.name(), "code", "loyalty.programme.sense.code"));
        }
        if (programme.earn().size() > MOST_RULES) found.add(wrong(EARNING, "rules", "loyalty.programme.sense.rules"));
        expiry(programme.expiry()).ifPresent(found::add);
        redeem(programme.redeem()).ifPresent(found::add);
        TierFaults.in(programme).ifPresent(found::add);
        programme.referral().flatMap(ProgrammeFaults::referral).ifPresent(found::add);
        programme.birthday().flatMap(ProgrammeFaults::birthday).ifPresent(found::add);
        ledger(programme.ledger()).ifPresent(found::add);
        coupons(programme.coupons()).ifPresent(found::add);
        return found;
    }

    private static Optional<ProgrammeRefusal> rule(EarnRule rule) {
        if (!named(rule.name())) return Optional.of(wrong(rule.name(), "name", "loyalty.programme.sense.name"));
        if (rule.bills().from().isPresent() && rule.bills().until().filter(rule.bills().from().get()::isAfter).isPresent())
            return Optional.of(wrong(rule.name(), "until", "loyalty.programme.sense.until"));
        if (rule.bills().minimum().isNegative()) return Optional.of(wrong(rule.name(), "minimum", "loyalty.programme.sense.minimum"));
        return switch (rule.gives()) {
            case Gives.PerSpending(long satang, boolean _) -> when(satang < 1 || satang > 100_000_000, rule, "rate", "loyalty.programme.sense.rate");
            case Gives.EachUnit(var points) -> when(!points.isPositive() || points.value() > MOST_POINTS, rule, "points", "loyalty.programme.sense.points");
            case Gives.Once(var points) -> when(!points.isPositive() || points.value() > MOST_POINTS, rule, "points", "loyalty.programme.sense.points");
            case Gives.Times(int percent) -> when(percent <= 100 || percent > 2000, rule, "times", "loyalty.programme.sense.times");
            case Gives.OfPriceList(), Gives.Nothing() -> Optional.empty();
        };
    }

    private static Optional<ProgrammeRefusal> expiry(ExpiryPolicy expiry) {
        boolean sensible = switch (expiry) {
            case ExpiryPolicy.EndOfMonthAfter(int months) -> months >= 1 && months <= MONTHS;
            case ExpiryPolicy.YearEnd(int years) -> years >= 0 && years <= MONTHS / 12;
            case ExpiryPolicy.Never() -> true;
        };
        return sensible ? Optional.empty() : Optional.of(wrong(EXPIRY, "expiry", "loyalty.programme.sense.expiry"));
    }

    private static Optional<ProgrammeRefusal> redeem(RedeemTerms terms) {
        if (!terms.pointValue().isPositive() || terms.pointValue().satang() > MOST_SATANG) return Optional.of(wrong(USE, "value", "loyalty.programme.sense.value"));
        if (!terms.least().isPositive() || !terms.step().isPositive() || !within(terms.least()) || !within(terms.step())) return Optional.of(wrong(USE, "least", "loyalty.programme.sense.points"));
        return terms.mostPercent() < 1 || terms.mostPercent() > 100 ? Optional.of(wrong(USE, "most", "loyalty.programme.sense.percent")) : Optional.empty();
    }

    private static Optional<ProgrammeRefusal> referral(ReferralPolicy policy) {
        if (policy.least().isNegative()) return Optional.of(wrong(REFERRAL, "least", "loyalty.programme.sense.minimum"));
        if (policy.days() < 1 || policy.days() > 3660) return Optional.of(wrong(REFERRAL, "days", "loyalty.programme.sense.days"));
        if (policy.mostPerYear() < 1 || policy.mostPerYear() > 10_000) return Optional.of(wrong(REFERRAL, "cap", "loyalty.programme.sense.count"));
        boolean sensible = within(policy.referrer()) && within(policy.referee()) && policy.referrer().plus(policy.referee()).isPositive();
        return sensible ? Optional.empty() : Optional.of(wrong(REFERRAL, "referrer", "loyalty.programme.sense.points"));
    }

    private static Optional<ProgrammeRefusal> birthday(BirthdayPolicy policy) {
        if (!policy.each().isPositive() || !within(policy.each())) return Optional.of(wrong(BIRTHDAY, "each", "loyalty.programme.sense.points"));
        return policy.mostPets() < 1 || policy.mostPets() > 100 ? Optional.of(wrong(BIRTHDAY, "pets", "loyalty.programme.sense.count")) : Optional.empty();
    }

    private static boolean within(jaidee.kernel.Points points) {
        return !points.isNegative() && points.value() <= MOST_POINTS;
    }

    private static Optional<ProgrammeRefusal> ledger(LedgerTerms terms) {
        if (!within(terms.secondOver())) return Optional.of(wrong(LEDGER, "second", "loyalty.programme.sense.points_or_none"));
        if (!terms.handedOnADay().isPositive() || !within(terms.handedOnADay())) return Optional.of(wrong(LEDGER, "handed", "loyalty.programme.sense.points"));
        return terms.warnFrom().isPositive() && within(terms.warnFrom()) ? Optional.empty() : Optional.of(wrong(LEDGER, "warn", "loyalty.programme.sense.points"));
    }

    private static Optional<ProgrammeRefusal> coupons(CouponTerms terms) {
        if (terms.most().filter(most -> most < 1 || most > 100).isPresent()) return Optional.of(wrong(COUPONS, "most", "loyalty.programme.sense.coupons"));
        if (terms.mostPercent().filter(percent -> percent < 1 || percent > 100).isPresent())
            return Optional.of(wrong(COUPONS, "percent", "loyalty.programme.sense.coupons_percent"));
        return terms.mostAmount().filter(amount -> !amount.isPositive()).map(amount -> wrong(COUPONS, "amount", "loyalty.programme.sense.coupons_amount"));
    }

    static boolean named(Bilingual name) {
        return named(name.th()) && named(name.en());
    }

    // what nobody sees, or would set the paper astray, is cleaned off by the forms
    private static boolean named(String name) {
        return !name.isBlank() && name.length() <= Limits.NAME && name.equals(ThaiText.clean(name));
    }

    private static Optional<ProgrammeRefusal> when(boolean wrong, EarnRule rule, String what, String says) {
        return wrong ? Optional.of(wrong(rule.name(), what, says)) : Optional.empty();
    }

    static ProgrammeRefusal wrong(Bilingual rule, String what, String says) {
        return wrong(Message.of("loyalty.reason.rule", rule), what, says);
    }

    static ProgrammeRefusal wrong(Message rule, String what, String says) {
        return new ProgrammeRefusal.Senseless(rule, what, says);
    }
}

package jaidee.checkout;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.loyalty.EarnPolicy;
import jaidee.loyalty.EarnReason;
import jaidee.loyalty.EarnStory;
import jaidee.loyalty.EarnTelling;
import jaidee.loyalty.MissionOutlook;
import jaidee.loyalty.Programme;
import jaidee.loyalty.Standing;
import jaidee.rewards.RewardOnBill;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a basket comes to right now, and why: every line, discount, tax, coupon and point. What is confirmed is priced
/// the same way once more inside the transaction.
///
/// @param cashRounding  added when all is paid in cash: nothing, or a little less than nothing
/// @param earned        points of this bill; a walk-in would have got them as a member
/// @param programme     that they are earned by
/// @param standing      of the owner before this bill; empty for a walk-in
/// @param offer         what the owner's points can do for this bill; empty for a walk-in
/// @param missions      that this bill moves, or that are one step away after it; empty for a walk-in
/// @param rewards       those that points are given for, in the order of the basket
/// @param obstacles     why it can't be confirmed; empty when it can
public record Quote(Basket basket, LocalDate day, List<QuoteLine> lines, List<AppliedDiscount> discounts,
                    List<CouponEffect> coupons, VatSums vat, Money cashRounding, EarnPolicy.Earned earned, Programme programme,
                    Optional<Standing> standing, Optional<PointsOffer> offer, List<MissionOutlook.After> missions,
                    List<RewardOnBill> rewards, List<Refusal> obstacles) {
    public Money gross() {
        return lines.stream().map(QuoteLine::gross).reduce(Money.ZERO, Money::plus);
    }

    public Money discount() {
        return discounts.stream().map(AppliedDiscount::amount).reduce(Money.ZERO, Money::plus);
    }

    /// What is owed, tax included.
    public Money net() {
        return gross().minus(discount());
    }

    /// What is left before the discount given by hand on the bill, and before points.
    public Money beforeBillDiscount() {
        return discounts.stream().filter(discount -> discount.kind() == DiscountKind.POINTS
                || discount.kind() == DiscountKind.MANUAL && discount.line().isEmpty())
                .map(AppliedDiscount::amount).reduce(net(), Money::plus);
    }

    /// What is owed when all of it is paid in cash.
    public Money cashDue() {
        return net().plus(cashRounding);
    }

    public boolean confirmable() {
        return obstacles.isEmpty();
    }

    /// The same with one more reason why it can't be confirmed, before all others.
    Quote against(Refusal obstacle) {
        return new Quote(basket, day, lines, discounts, coupons, vat, cashRounding, earned, programme, standing, offer, missions, rewards,
                Stream.concat(Stream.of(obstacle), obstacles.stream()).toList());
    }

    /// Points the owner gets; for a walk-in those that a member would get (see `credited`).
    public Points points() {
        return earned.total();
    }

    /// The points really go to somebody's account.
    public boolean credited() {
        return standing.isPresent();
    }

    public List<EarnReason> reasons() {
        return earned.reasons();
    }

    /// Why it brings these points, line by line.
    ///
    /// @param pets names of those on the bill
    public EarnStory story(Map<PetId, String> pets) {
        List<EarnTelling.Named> named = lines.stream().map(line -> new EarnTelling.Named(line.line().item().name(), Quoting.earning(line))).toList();
        return new EarnTelling(programme, named, new EarnPolicy.Bill(day, standing.map(now -> now.tier().code()), earned.multiplierPercent(), 100))
                .story(pets, credited());
    }

    /// "อีก 1,200 บาท เป็นวีไอพี" after this bill, or that this bill lifts the owner; empty at the top and for walk-ins.
    public Optional<Message> tierOutlook() {
        return standing.flatMap(now -> now.toTheNextAfter(net()));
    }

    /// What is missing, after this bill, for a tier that ends soon to hold on.
    public Optional<Message> renewalOutlook() {
        return standing.flatMap(now -> now.toRenewAfter(net()));
    }

    /// What the owner is told on the paper about tiers: what is still missing to the next one, and for this one to hold on.
    public List<Message> tierAhead() {
        return standing.map(now -> now.ahead(net())).orElse(List.of());
    }

    /// What the owner is told on the paper to look forward to: tiers, then missions that are not fulfilled yet. Those that
    /// are stand among the points.
    public List<Message> ahead() {
        return Stream.concat(tierAhead().stream(), missions.stream().filter(after -> !after.fulfilled()).map(MissionOutlook.After::says)).toList();
    }

    /// "120 แต้มหมดอายุ 31 ธ.ค. 2569", when some lapse soon.
    public Optional<Message> expiringPoints() {
        return standing.flatMap(Standing::expiring)
                .map(expiring -> Message.of("checkout.points.expiring", expiring.points(), expiring.lastDay()));
    }
}

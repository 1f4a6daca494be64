package jaidee.refunds;

import jaidee.documents.DocumentKind;
import jaidee.health.GivenCare;
import jaidee.kernel.Money;
import jaidee.kernel.Refusal;
import jaidee.loyalty.RefundedPoints;
import jaidee.outreach.CareReminder;
import jaidee.rewards.CouponFate;
import jaidee.till.PaymentMethod;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Everything that will happen, before anything does. What is confirmed is worked out the same way once more inside the
/// transaction, and must come to the same.
///
/// @param sums      empty while nothing is chosen, or what is chosen can't be
/// @param deducted  kept for points that were spent already, where the clinic does so
/// @param ways      in which money can go back, with the most of each
/// @param points    empty for a walk-in
/// @param paper     that will be issued; empty for a bill made void
/// @param obstacles why it can't be done as chosen; empty when it can
public record RefundPreview(SoldBill bill, RefundChoice choice, Optional<RefundSums> sums, Money deducted, Map<PaymentMethod, Money> back,
                            Map<PaymentMethod, Money> ways, Optional<RefundedPoints> points, List<CouponFate> coupons, List<Care> care,
                            Optional<DocumentKind> paper, List<Refusal> obstacles) {
    public RefundPreview {
        back = Map.copyOf(back);
        ways = Map.copyOf(ways);
    }

    /// What was given to a pet with a line that comes back.
    ///
    /// @param kept      it was given: the record stays, only the money comes back
    /// @param reminders what withdrawing it does to them; nothing while it is kept
    public record Care(GivenCare given, boolean kept, List<CareReminder> reminders) {
    }

    /// What goes over the counter.
    public Money money() {
        return sums.map(sum -> sum.money().minus(deducted)).orElse(Money.ZERO);
    }

    public boolean confirmable() {
        return obstacles.isEmpty();
    }

    /// Whether this would do what `other` told.
    boolean does(RefundPreview other) {
        return told().equals(other.told());
    }

    private List<Object> told() {
        return Stream.of(sums.map(sum -> List.of(sum.parts().stream().map(part -> part.line().position() + "x" + part.quantity()).toList(),
                        sum.net(), sum.vat(), sum.rounding(), sum.whole())), deducted, back, paper, care,
                coupons.stream().map(fate -> fate.coupon().id() + " " + fate.kind()).toList(),
                points.map(point -> List.of(point.returned(), point.takenBack(), point.writtenOff(), point.after(), point.missions(),
                        point.referral(), point.tier()))).map(Object.class::cast).toList();
    }
}

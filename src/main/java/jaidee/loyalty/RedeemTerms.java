package jaidee.loyalty;

import jaidee.kernel.Money;
import jaidee.kernel.Points;

/// How points are spent on a bill.
///
/// @param least      fewer are not accepted
/// @param step       only whole multiples
/// @param mostPercent of a bill that points may pay
/// @param pointValue of one point
/// @param shortfall  what happens when a refund takes back points that were spent already
public record RedeemTerms(Points least, Points step, int mostPercent, Money pointValue, Shortfall shortfall) {
    public enum Shortfall {
        /// The balance goes below nothing; the next points pay it back, and meanwhile none are spent.
        DEBT,
        /// The clinic bears it.
        CLAMP,
        /// What the missing points were worth is kept from the money given back.
        DEDUCT_CASH
    }

    /// The most points a bill takes; zero when that would be fewer than `least`.
    public Points most(Money bill, Points balance) {
        long byBill = bill.satang() * mostPercent / 100 / pointValue.satang();
        long most = Math.min(byBill, Math.max(0, balance.value()));
        long whole = most - most % step.value();
        return whole < least.value() ? Points.ZERO : Points.of(whole);
    }

    public Money worth(Points points) {
        return pointValue.times(points.value());
    }
}

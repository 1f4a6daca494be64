package jaidee.loyalty;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.util.Optional;

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

    /// Why `points` can't pay for a part of `bill`; empty when they can.
    ///
    /// @param balance that can be spent; negative: a debt
    public Optional<LedgerRefusal> refuses(Points points, Money bill, Points balance) {
        if (balance.isNegative()) return Optional.of(new LedgerRefusal.InDebt(balance.negated()));
        if (points.compareTo(least) < 0) return Optional.of(new LedgerRefusal.TooFew(least));
        if (points.value() % step.value() != 0) return Optional.of(new LedgerRefusal.NotInSteps(step));
        if (points.compareTo(balance) > 0) return Optional.of(new LedgerRefusal.NotEnough(balance));
        Points most = most(bill, balance);
        if (most.isZero()) return Optional.of(new LedgerRefusal.BillTooSmall(smallestBill()));
        return points.compareTo(most) > 0 ? Optional.of(new LedgerRefusal.MoreThanBillTakes(most)) : Optional.empty();
    }

    /// A bill of less takes no points at all.
    public Money smallestBill() {
        return Money.satang(Math.ceilDiv(worth(least).satang() * 100, Math.max(1L, mostPercent)));
    }

    public Money worth(Points points) {
        return pointValue.times(points.value());
    }
}

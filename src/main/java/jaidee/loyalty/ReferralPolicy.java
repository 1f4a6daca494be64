package jaidee.loyalty;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.LocalDate;

/// What recommending the clinic brings: points for both when the friend first pays.
///
/// @param least       the friend's first bill comes to at least this
/// @param days        within so many days of enrolling, the last one included
/// @param mostPerYear rewarded friends of one referrer, by the year of their bills
public record ReferralPolicy(Money least, int days, Points referrer, Points referee, int mostPerYear) {
    public enum Result {
        OK, SELF, BILL_TOO_SMALL, TOO_LATE, CAP
    }

    /// @param referrer to whoever recommended
    /// @param referee  to the friend
    public record Reward(Points referrer, Points referee, Result result) {
        private static Reward none(Result why) {
            return new Reward(Points.ZERO, Points.ZERO, why);
        }
    }

    /// @param samePhone    the two share a telephone: one household is not two
    /// @param earlierThisYear friends of the referrer rewarded before, in the year of the bill
    public record FirstBill(boolean samePhone, LocalDate enrolled, LocalDate billed, Money net, int earlierThisYear) {
    }

    /// Beyond the cap the friend still gets theirs: it isn't their fault.
    public Reward reward(FirstBill bill) {
        if (bill.samePhone()) return Reward.none(Result.SELF);
        if (bill.net().compareTo(least) < 0) return Reward.none(Result.BILL_TOO_SMALL);
        if (bill.billed().isAfter(bill.enrolled().plusDays(days))) return Reward.none(Result.TOO_LATE);
        return bill.earlierThisYear() < mostPerYear ? new Reward(referrer, referee, Result.OK)
                : new Reward(Points.ZERO, referee, Result.CAP);
    }
}

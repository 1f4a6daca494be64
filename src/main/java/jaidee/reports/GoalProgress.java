package jaidee.reports;

import jaidee.kernel.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// How far a figure is on its way to the goal of the month. What adds up day by day is expected by a day in the share of
/// the days gone; what is an average or a rate is expected to be there at once.
///
/// @param expected by the end of the day, not rounded up: what should be there of the goal
public record GoalProgress(Measure measure, Optional<BigDecimal> now, BigDecimal expected, BigDecimal goal, boolean monthOver) {
    private static final Set<Measure> ADDING_UP = EnumSet.of(Measure.REVENUE, Measure.REFUNDED, Measure.BILLS, Measure.VISITS, Measure.OWNERS, Measure.NEW_OWNERS,
            Measure.RETURNING_OWNERS, Measure.WON_BACK, Measure.LOST, Measure.POINTS_SPENT, Measure.POINTS_EXPIRED, Measure.TIER_UPS, Measure.TIER_DOWNS, Measure.COUPONS_USED,
            Measure.COUPON_REVENUE, Measure.REMINDERS_ANSWERED, Measure.ANSWERS, Measure.COMPLAINTS);

    /// How it stands.
    public enum Standing {
        REACHED, ON_COURSE, BEHIND, UNKNOWN;

        public Message named() {
            return Message.of("reports.goal.standing." + this);
        }
    }

    /// @param upto the last day that is counted
    public static GoalProgress of(Measure measure, Optional<BigDecimal> now, BigDecimal goal, LocalDate upto) {
        int days = YearMonth.from(upto).lengthOfMonth();
        BigDecimal expected = !ADDING_UP.contains(measure) ? goal
                : goal.multiply(BigDecimal.valueOf(upto.getDayOfMonth())).divide(BigDecimal.valueOf(days), 0, RoundingMode.DOWN);
        return new GoalProgress(measure, now, expected, goal, upto.getDayOfMonth() == days);
    }

    /// What grows has reached its goal once it is there. What should stay below, and every average or rate, is only on
    /// course until the month is over.
    public Standing standing() {
        if (now.isEmpty()) return Standing.UNKNOWN;
        boolean less = measure.better() == Measure.Better.LESS, settled = monthOver || addsUp() && !less;
        if (settled && good(goal)) return Standing.REACHED;
        return good(expectedOrGoal(less)) ? Standing.ON_COURSE : Standing.BEHIND;
    }

    // a few complaints early in the month have not broken the limit of the month, more than the whole limit has
    private BigDecimal expectedOrGoal(boolean less) {
        return monthOver || less ? goal : expected;
    }

    private boolean good(BigDecimal wanted) {
        int more = now.orElseThrow().compareTo(wanted);
        return measure.better() == Measure.Better.LESS ? more <= 0 : more >= 0;
    }

    /// It is the sum of its days.
    public boolean addsUp() {
        return ADDING_UP.contains(measure);
    }

    /// How much of the goal is there, from 0 to 1.
    public double share() {
        if (now.isEmpty() || goal.signum() == 0) return 0;
        return Math.clamp(now.get().doubleValue() / goal.doubleValue(), 0, 1);
    }

    /// How much of the goal was to be there by now, from 0 to 1.
    public double expectedShare() {
        return goal.signum() == 0 ? 0 : expected.doubleValue() / goal.doubleValue();
    }
}

package jaidee.reports;

import jaidee.figures.Kpis;
import java.math.BigDecimal;
import java.util.Optional;

/// One figure of a month against the month before, the same month of the year before, and the manager's goal.
///
/// @param now  empty: there is no such figure, a dash is shown
/// @param goal what the manager wants it to be that month
public record Comparison(Measure measure, Optional<BigDecimal> now, Optional<BigDecimal> lastMonth, Optional<BigDecimal> lastYear, Optional<BigDecimal> goal) {
    /// Better or worse than something, or neither.
    public enum Turn {
        BETTER, WORSE, SAME
    }

    /// By how much it is above `then`: in per cent of it, but in points for what is a percentage or a score itself.
    public Optional<BigDecimal> change(Optional<BigDecimal> then) {
        if (now.isEmpty() || then.isEmpty()) return Optional.empty();
        return inPoints() ? Optional.of(now.get().subtract(then.get())) : Kpis.growth(now.get(), then.get());
    }

    /// The change is in percentage points, or points of a score; otherwise in per cent.
    public boolean inPoints() {
        return measure.unit() == Measure.Unit.PERCENT || measure.unit() == Measure.Unit.SCORE;
    }

    public Turn turn(Optional<BigDecimal> then) {
        if (now.isEmpty() || then.isEmpty() || measure.better() == Measure.Better.NEITHER) return Turn.SAME;
        int more = now.get().compareTo(then.get());
        if (more == 0) return Turn.SAME;
        return more > 0 == (measure.better() == Measure.Better.MORE) ? Turn.BETTER : Turn.WORSE;
    }

    /// Is the goal reached? Empty without a goal or a figure. What should be less has reached it at or below.
    public Optional<Boolean> reached() {
        if (now.isEmpty() || goal.isEmpty()) return Optional.empty();
        int more = now.get().compareTo(goal.get());
        return Optional.of(measure.better() == Measure.Better.LESS ? more <= 0 : more >= 0);
    }
}

package jaidee.reports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The month so far against the same days of the month before and of the year before, and the goals of the month.
public record ThisMonth(LocalDate upto, Figures now, Figures lastMonth, Figures lastYear, Map<Measure, BigDecimal> goals) {
    /// What is read at once.
    public static final List<Measure> FIRST = List.of(Measure.REVENUE, Measure.VISITS, Measure.AVERAGE_BILL, Measure.POINTS_GIVEN);
    /// What bills of a year tell, and comes a moment later.
    public static final List<Measure> LATER = List.of(Measure.NEW_OWNERS, Measure.WON_BACK, Measure.LOST, Measure.RETENTION);

    public YearMonth month() {
        return YearMonth.from(upto);
    }

    public Comparison of(Measure measure) {
        return new Comparison(measure, now.of(measure), lastMonth.of(measure), lastYear.of(measure), Optional.ofNullable(goals.get(measure)));
    }

    /// Empty where nothing is wanted.
    public Optional<GoalProgress> progress(Measure measure) {
        return Optional.ofNullable(goals.get(measure)).map(goal -> GoalProgress.of(measure, now.of(measure), goal, upto));
    }
}

package jaidee.reports;

import jaidee.kernel.DaySpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The months up to this one.
///
/// @param months    the oldest first, this one last and only up to `upto`
/// @param lastMonth the same days of the month before
/// @param lastYear  the same days of the same month a year before
public record Trends(LocalDate upto, List<Figures> months, Figures lastMonth, Figures lastYear) {
    private static final int SHOWN = 13;

    public Trends {
        months = List.copyOf(months);
    }

    /// Of these the lines are drawn.
    public static final List<Measure> MEASURES = List.of(Measure.REVENUE, Measure.VISITS, Measure.NEW_OWNERS, Measure.RETENTION, Measure.AVERAGE_BILL,
            Measure.ACTIVE_OWNERS);

    /// One point of a line.
    ///
    /// @param before the same month a year before
    /// @param soFar  the month still runs
    public record Point(YearMonth month, Optional<BigDecimal> value, Optional<BigDecimal> before, boolean soFar) {
        /// The days that it counts.
        public DaySpan days(LocalDate upto) {
            return new DaySpan(month.atDay(1), soFar ? upto : month.atEndOfMonth());
        }
    }

    public Figures now() {
        return months.getLast();
    }

    /// Thirteen months, the last of them still running unless today is its last day. It is held against as many days.
    public List<Point> line(Measure measure) {
        return months.subList(Math.max(0, months.size() - SHOWN), months.size()).stream().map(month -> {
            boolean last = month == now(), soFar = last && !upto.equals(month.month().atEndOfMonth());
            Figures yearBefore = last ? lastYear : months.stream().filter(each -> each.month().equals(month.month().minusYears(1))).findFirst()
                    .orElse(new Figures(month.month().minusYears(1), Map.of()));
            return new Point(month.month(), there(month, measure), there(yearBefore, measure), soFar);
        }).toList();
    }

    // before the clinic had bills there is nothing to draw, also not a line along the bottom
    private static Optional<BigDecimal> there(Figures month, Measure measure) {
        return month.of(Measure.BILLS).filter(bills -> bills.signum() > 0).flatMap(any -> month.of(measure));
    }
}

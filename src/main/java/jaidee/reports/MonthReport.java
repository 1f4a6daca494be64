package jaidee.reports;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.settings.Clinic;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// All that the report of a month says.
///
/// @param upto    the last day that is counted: the last of the month, or today while it runs
/// @param trend   the thirteen months up to this one, the oldest first, with the figures of money and owners
/// @param days    revenue of each day of the month up to `upto`, in satang
/// @param daysLastYear  the same of the same month a year before; empty without bills then
/// @param tables  in the order of the chapters
/// @param warnings what one should know before trusting a figure
public record MonthReport(YearMonth month, LocalDate upto, Clinic clinic, Instant madeAt, Figures now, Figures lastMonth, Figures lastYear,
                          Map<Measure, BigDecimal> goals, List<Figures> trend, SequencedMap<LocalDate, Long> days,
                          SequencedMap<LocalDate, Long> daysLastYear, List<Table> tables, List<Message> warnings) {
    /// The month had ended when this was counted: its figures never change any more. On its last day it still runs.
    public boolean over() {
        return LocalDate.ofInstant(madeAt, Days.BANGKOK).isAfter(month.atEndOfMonth());
    }

    public Comparison of(Measure measure) {
        return new Comparison(measure, now.of(measure), lastMonth.of(measure), lastYear.of(measure), Optional.ofNullable(goals.get(measure)));
    }

    /// The figures of a chapter in their order, also those that are missing.
    public List<Comparison> of(Measure.Chapter chapter) {
        return Arrays.stream(Measure.values()).filter(each -> each.chapter() == chapter).map(this::of).toList();
    }

    public List<Table> tables(Measure.Chapter chapter) {
        return tables.stream().filter(each -> each.chapter() == chapter).toList();
    }
}

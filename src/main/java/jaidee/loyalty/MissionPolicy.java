package jaidee.loyalty;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// "Three visits in 90 days", or "every month, six months in a row": so many days or months with a bill that counts bring
/// points.
///
/// @param needed     visits, or months in a row
/// @param windowDays first and last day included; of visits only
/// @param least      a bill below this doesn't count
public record MissionPolicy(Kind kind, int needed, int windowDays, Money least, Points points) {
    public enum Kind {
        VISITS, MONTHS
    }

    /// Of visits.
    public MissionPolicy(int needed, int windowDays, Money least, Points points) {
        this(Kind.VISITS, needed, windowDays, least, points);
    }

    public record Bill(LocalDate day, Money net) {
    }

    /// @param doneOn   the day it was fulfilled; empty while it is not
    /// @param progress days in the span ending today, or months in a row up to this one, that count
    public record Progress(Optional<LocalDate> doneOn, int progress) {
    }

    /// The first day that matters for what is fulfilled on `day`.
    public LocalDate first(LocalDate day) {
        return kind == Kind.VISITS ? day.minusDays(windowDays - 1L) : day.withDayOfMonth(1).minusMonths(needed - 1L);
    }

    public Progress progress(List<Bill> bills, LocalDate today) {
        List<LocalDate> days = bills.stream().filter(bill -> bill.net().compareTo(least) >= 0).map(Bill::day)
                .filter(day -> !day.isAfter(today)).distinct().sorted().toList();
        Optional<LocalDate> done = days.stream().filter(day -> reached(days, day) >= needed).findFirst();
        return new Progress(done, kind == Kind.VISITS ? within(days, today) : Math.max(inARow(days, today), inARow(days, today.withDayOfMonth(1).minusDays(1))));
    }

    /// The day by which one has to come again for what was done so far to count on; empty when nothing counts yet, or when
    /// what is missing can't be done in time.
    ///
    /// @param until the last day of all; empty: no end
    public Optional<LocalDate> inReach(List<Bill> bills, LocalDate today, Optional<LocalDate> until) {
        List<LocalDate> days = bills.stream().filter(bill -> bill.net().compareTo(least) >= 0).map(Bill::day).filter(day -> !day.isAfter(today)).sorted().toList();
        return kind == Kind.VISITS ? visitsInReach(days, today, until) : monthsInReach(days, today, until);
    }

    private Optional<LocalDate> visitsInReach(List<LocalDate> days, LocalDate today, Optional<LocalDate> until) {
        LocalDate before = today.minusDays(windowDays);
        Optional<LocalDate> last = days.stream().filter(day -> day.isAfter(before)).findFirst().map(day -> day.plusDays(windowDays - 1L))
                .map(day -> until.filter(day::isAfter).orElse(day));
        List<LocalDate> visits = days.stream().distinct().toList();
        LocalDate nextVisit = visits.contains(today) ? today.plusDays(1) : today;
        return last.filter(day -> !nextVisit.plusDays(needed - within(visits, today) - 1L).isAfter(day));
    }

    private Optional<LocalDate> monthsInReach(List<LocalDate> days, LocalDate today, Optional<LocalDate> until) {
        YearMonth now = YearMonth.from(today);
        int run = inARow(days, today);
        YearMonth next = run > 0 ? now.plusMonths(1) : now;
        int done = run > 0 ? run : inARow(days, now.atDay(1).minusDays(1));
        YearMonth end = next.plusMonths(needed - done - 1L);
        if (done == 0 || until.filter(day -> day.isBefore(end.atDay(1))).isPresent()) return Optional.empty();
        LocalDate last = next.atEndOfMonth();
        return Optional.of(until.filter(last::isAfter).orElse(last));
    }

    private int reached(List<LocalDate> days, LocalDate day) {
        return kind == Kind.VISITS ? within(days, day) : inARow(days, day);
    }

    private int within(List<LocalDate> days, LocalDate last) {
        LocalDate before = last.minusDays(windowDays);
        return (int) days.stream().filter(day -> day.isAfter(before) && !day.isAfter(last)).count();
    }

    /// Months without a gap, the month of `last` the last of them.
    private static int inARow(List<LocalDate> days, LocalDate last) {
        Set<YearMonth> months = days.stream().filter(day -> !day.isAfter(last)).map(YearMonth::from).collect(Collectors.toSet());
        int run = 0;
        for (YearMonth month = YearMonth.from(last); months.contains(month); month = month.minusMonths(1)) run++;
        return run;
    }
}

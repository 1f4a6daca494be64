package jaidee.loyalty;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// "Three visits in 90 days": so many days with a bill that counts, within a span of days, bring points once.
///
/// @param windowDays first and last day included
/// @param least      a bill below this doesn't count
public record MissionPolicy(int needed, int windowDays, Money least, Points points) {
    public record Bill(LocalDate day, Money net) {
    }

    /// @param doneOn   the day it was fulfilled; empty while it is not
    /// @param progress days that count in the span ending today
    public record Progress(Optional<LocalDate> doneOn, int progress) {
    }

    public Progress progress(List<Bill> bills, LocalDate today) {
        List<LocalDate> days = bills.stream().filter(bill -> bill.net().compareTo(least) >= 0).map(Bill::day)
                .filter(day -> !day.isAfter(today)).distinct().sorted().toList();
        Optional<LocalDate> done = days.stream().filter(day -> within(days, day) >= needed).findFirst();
        return new Progress(done, within(days, today));
    }

    private int within(List<LocalDate> days, LocalDate last) {
        LocalDate before = last.minusDays(windowDays);
        return (int) days.stream().filter(day -> day.isAfter(before) && !day.isAfter(last)).count();
    }
}

package jaidee.outreach;

import jaidee.kernel.DayList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// The days on which somebody is at the desk.
///
/// @param weekdays closed every week
/// @param holidays closed on these days
public record OpenDays(Set<DayOfWeek> weekdays, DayList holidays) {
    public static final OpenDays ALWAYS = new OpenDays(Set.of(), DayList.NONE);
    private static final int LONGEST_BREAK_DAYS = 60;

    public OpenDays {
        weekdays = Set.copyOf(weekdays);
    }

    /// `day` itself or the next one on which the clinic is open. A clinic that is never open is asked no question.
    public LocalDate onOrAfter(LocalDate day) {
        for (int i = 0; i < LONGEST_BREAK_DAYS; i++) if (isOpen(day.plusDays(i))) return day.plusDays(i);
        return day;
    }

    /// `day` itself or the last one before it on which the clinic is open.
    public LocalDate onOrBefore(LocalDate day) {
        for (int i = 0; i < LONGEST_BREAK_DAYS; i++) if (isOpen(day.minusDays(i))) return day.minusDays(i);
        return day;
    }

    public boolean isOpen(LocalDate day) {
        return !weekdays.contains(day.getDayOfWeek()) && !holidays.contains(day);
    }
}

package jaidee.messages;

import jaidee.kernel.DayList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// When a message may reach an owner: from nine to eight on working days, from ten to six on others, until the clinic says
/// otherwise. The end is the first moment it may not.
///
/// @param holidays besides Saturdays and Sundays
public record SendingHours(LocalTime from, LocalTime until, LocalTime holidayFrom, LocalTime holidayUntil, DayList holidays) {
    /// The first moment from `at` on that is allowed.
    public LocalDateTime next(LocalDateTime at) {
        LocalDate day = at.toLocalDate();
        if (at.toLocalTime().isBefore(until(day))) return at.toLocalTime().isBefore(from(day)) ? day.atTime(from(day)) : at;
        return day.plusDays(1).atTime(from(day.plusDays(1)));
    }

    public boolean open(LocalDateTime at) {
        return next(at).equals(at);
    }

    private LocalTime from(LocalDate day) {
        return isHoliday(day) ? holidayFrom : from;
    }

    private LocalTime until(LocalDate day) {
        return isHoliday(day) ? holidayUntil : until;
    }

    private boolean isHoliday(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend || holidays.contains(day);
    }
}

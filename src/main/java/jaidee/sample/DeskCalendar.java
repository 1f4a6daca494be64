package jaidee.sample;

import jaidee.kernel.Days;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// When people come: the days of the story, its weekdays, holidays and hours.
///
/// @param first the day the clinic began to work with the program
/// @param now   the end of the story; nothing happens later
record DeskCalendar(LocalDate first, LocalDate today, Instant now) {
    static final LocalTime OPENS = LocalTime.of(9, 0);
    static final ZoneOffset THAI = ZoneOffset.ofHours(7);
    /// Monday first.
    private static final double[] WEEKDAYS = {0.95, 0.8, 0.8, 0.85, 1.0, 1.6, 1.5};
    /// The rains (June to October) bring ticks, skins and fevers.
    private static final double[] ILLNESS = {0.85, 0.85, 0.95, 1.0, 1.1, 1.2, 1.2, 1.2, 1.2, 1.1, 0.9, 0.85};
    /// First days of the holidays on which pets are boarded.
    static final List<MonthDay> HOLIDAYS = List.of(MonthDay.of(1, 1), MonthDay.of(4, 13), MonthDay.of(7, 28),
            MonthDay.of(10, 13), MonthDay.of(12, 31));

    static DeskCalendar endingAt(Instant now, int months) {
        LocalDate today = LocalDate.ofInstant(now, Days.BANGKOK);
        return new DeskCalendar(today.minusMonths(months), today, now);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(today);
    }

    /// Whether the door was opened on that day by now.
    boolean hasBegun(LocalDate day) {
        return !day.atTime(OPENS).atOffset(THAI).toInstant().isAfter(now);
    }

    int length() {
        return (int) (today.toEpochDay() - first.toEpochDay());
    }

    LocalDate someDay(Dice dice) {
        return first.plusDays(dice.below(length() + 1));
    }

    /// A day within the week after `wish` on which people rather come.
    LocalDate convenient(LocalDate wish, Dice dice) {
        double total = 0;
        for (int i = 0; i < 7; i++) total += weight(wish.plusDays(i), i);
        double at = dice.unit() * total;
        for (int i = 0; i < 7; i++) {
            at -= weight(wish.plusDays(i), i);
            if (at < 0) return wish.plusDays(i);
        }
        return wish;
    }

    private static double weight(LocalDate day, int wait) {
        return closed(day) ? 0 : WEEKDAYS[day.getDayOfWeek().getValue() - 1] / (1 + wait * 0.6);
    }

    static double illness(LocalDate day) {
        return ILLNESS[day.getMonthValue() - 1];
    }

    /// The clinic shuts on New Year's Day and the first two days of Songkran.
    static boolean closed(LocalDate day) {
        return day.getMonthValue() == 1 && day.getDayOfMonth() == 1
                || day.getMonthValue() == 4 && (day.getDayOfMonth() == 13 || day.getDayOfMonth() == 14);
    }

    /// The next day from `day` on which the door is open.
    static LocalDate open(LocalDate day) {
        return closed(day) ? open(day.plusDays(1)) : day;
    }

    /// A time of arrival: before noon at weekends, before noon or after work on other days.
    static OffsetDateTime arrival(LocalDate day, Dice dice) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        double middle = dice.chance(weekend ? 0.65 : 0.45) ? 150 : weekend ? 360 : 510;
        long minutes = Math.clamp(Math.round(dice.bell(middle, 55)), 5, 650);
        return day.atTime(OPENS).plusMinutes(minutes).plusSeconds(dice.below(60)).atOffset(THAI);
    }

    /// The moment, or now when that would be later.
    OffsetDateTime byNow(OffsetDateTime moment) {
        return moment.toInstant().isAfter(now) ? now.atOffset(THAI) : moment;
    }

    static OffsetDateTime at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atOffset(THAI);
    }
}

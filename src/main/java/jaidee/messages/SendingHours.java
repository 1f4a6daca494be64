package jaidee.messages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// When a message may reach an owner: from nine to eight on working days, from ten to six on others, until the clinic says
/// otherwise. The end is the first moment it may not.
///
/// @param yearly holidays of every year
/// @param once   holidays of one year, such as those that follow the moon
public record SendingHours(LocalTime from, LocalTime until, LocalTime holidayFrom, LocalTime holidayUntil, Set<MonthDay> yearly,
                           Set<LocalDate> once) {
    /// @param holidays `12-05 2027-02-21`: month and day, or a day
    static SendingHours of(LocalTime from, LocalTime until, LocalTime holidayFrom, LocalTime holidayUntil, String holidays) {
        return new SendingHours(from, until, holidayFrom, holidayUntil, read(holidays, word -> MonthDay.parse("--" + word)),
                read(holidays, LocalDate::parse));
    }

    /// Whether every word of `holidays` is a month and day or a day.
    public static boolean readable(String holidays) {
        SendingHours read = of(LocalTime.MIN, LocalTime.MIN, LocalTime.MIN, LocalTime.MIN, holidays);
        return words(holidays).distinct().count() == read.yearly.size() + read.once.size();
    }

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
        return weekend || yearly.contains(MonthDay.from(day)) || once.contains(day);
    }

    private static <T> Set<T> read(String holidays, Function<String, T> reader) {
        return words(holidays).flatMap(word -> parsed(word, reader).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> words(String holidays) {
        return Arrays.stream(holidays.split("[\\s,;]+")).filter(word -> !word.isEmpty());
    }

    private static <T> Optional<T> parsed(String word, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(word));
        } catch (DateTimeParseException no) {
            return Optional.empty();
        }
    }
}

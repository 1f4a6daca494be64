package jaidee.kernel;

import jaidee.kernel.DateInput.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Takes typed dates apart and decides the era of the year. Never guesses: a US order is a month that does not exist,
/// and a year that fits both eras is asked back.
final class DateReader {
    private static final int ERAS_APART = 543;
    private static final String SEPARATOR = "\\s*[/.\\-\\s]\\s*";
    private static final String ERA = "(?<era>พ\\.?\\s*ศ\\.?|ค\\.?\\s*ศ\\.?|be|b\\.e\\.|ce|c\\.e\\.|ad|a\\.d\\.)?\\s*";
    private static final String YEAR = ERA + "(?<year>\\d{2,4})";
    private static final List<Pattern> SHAPES = List.of(
            Pattern.compile("(?<day>\\d{1,2})" + SEPARATOR + "(?<month>\\d{1,2})" + SEPARATOR + YEAR),
            Pattern.compile("(?<year>\\d{4})(?<era>)" + SEPARATOR + "(?<month>\\d{1,2})" + SEPARATOR + "(?<day>\\d{1,2})"),
            Pattern.compile("(?<day>\\d{2})(?<month>\\d{2})(?<era>)(?<year>\\d{4}|\\d{2})"),
            Pattern.compile("(?<day>\\d{1,2})\\s*[/\\-]?\\s*(?:เดือน\\s*)?(?<month>[^\\d\\s/\\-]+?)\\s*[/\\-]?\\s*(?:ปี\\s*)?" + YEAR));
    private static final Pattern WEEKDAY = Pattern.compile("^วัน\\p{InThai}+?ที่\\s*");
    private static final Pattern FROM_TODAY = Pattern.compile("([+\\-])\\s*(\\d{1,4})\\s*(d|วัน|w|สัปดาห์|m|เดือน|y|ปี)");

    private DateReader() {
    }

    static Outcome<LocalDate> read(String typed, Field field, LocalDate today) {
        String text = WEEKDAY.matcher(ThaiText.clean(Typed.plain(typed)).toLowerCase(Locale.ROOT)).replaceFirst("");
        if (text.equals("วันนี้") || text.equals("today")) return within(today, field, today);
        Matcher steps = FROM_TODAY.matcher(text);
        if (steps.matches()) return within(today.plus(period(steps)), field, today);
        for (Pattern shape : SHAPES) {
            Matcher parts = shape.matcher(text);
            if (parts.matches()) return day(parts, field, today);
        }
        return Outcome.refused(new DateRefusal.Format());
    }

    private static Period period(Matcher steps) {
        int count = Integer.parseInt(steps.group(1) + steps.group(2));
        return switch (steps.group(3)) {
            case "d", "วัน" -> Period.ofDays(count);
            case "w", "สัปดาห์" -> Period.ofWeeks(count);
            case "m", "เดือน" -> Period.ofMonths(count);
            default -> Period.ofYears(count);
        };
    }

    private static Outcome<LocalDate> day(Matcher parts, Field field, LocalDate today) {
        Optional<Integer> month = month(parts.group("month"));
        if (month.isEmpty()) return Outcome.refused(new DateRefusal.Format());
        int day = Integer.parseInt(parts.group("day"));
        int[] years = years(parts.group("year"), parts.group("era"));
        if (years.length == 0) return Outcome.refused(new DateRefusal.Year(parts.group("year")));
        int[] plausible = IntStream.of(years).filter(year -> year >= field.earliest(today).getYear()
                && year <= field.latest(today).getYear()).toArray();
        if (plausible.length > 1) return Outcome.refused(new DateRefusal.Year(parts.group("year")));
        return IntStream.of(plausible.length == 1 ? plausible : years).boxed()
                .flatMap(year -> existing(year, month.get(), day).stream()).findFirst()
                .map(found -> within(found, field, today))
                .orElseGet(() -> Outcome.refused(new DateRefusal.NoSuchDay()));
    }

    /// The Gregorian years that the written one can mean: none, one, or (two digits without an era) two.
    private static int[] years(String digits, String era) {
        int year = Integer.parseInt(digits);
        boolean buddhist = era != null && (era.startsWith("พ") || era.startsWith("b"));
        boolean common = era != null && !era.isEmpty() && !buddhist;
        if (digits.length() == 2) {
            if (buddhist) return new int[] {2500 + year - ERAS_APART};
            return common ? new int[] {2000 + year, 1900 + year} : new int[] {2500 + year - ERAS_APART, 2000 + year};
        }
        if (year >= 1900 && year <= 2200 && !buddhist) return new int[] {year};
        if (year >= 2400 && year <= 2200 + ERAS_APART && !common) return new int[] {year - ERAS_APART};
        return new int[0];
    }

    private static Optional<Integer> month(String written) {
        return Typed.isDigits(written) ? Optional.of(Integer.parseInt(written)) : MonthNames.find(written);
    }

    private static Optional<LocalDate> existing(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static Outcome<LocalDate> within(LocalDate day, Field field, LocalDate today) {
        LocalDate earliest = field.earliest(today), latest = field.latest(today);
        return day.isBefore(earliest) || day.isAfter(latest)
                ? Outcome.refused(new DateRefusal.OutOfRange(day, earliest, latest)) : Outcome.done(day);
    }
}

package jaidee.kernel;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Days of the week on which something holds, written in the database as `12345` (Monday is 1).
public final class Weekdays {
    private Weekdays() {
    }

    public static Set<DayOfWeek> read(String digits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (digits != null) digits.chars().map(c -> c - '0').filter(d -> d >= 1 && d <= 7).mapToObj(DayOfWeek::of).forEach(days::add);
        return days;
    }

    public static String written(Set<DayOfWeek> days) {
        return days.isEmpty() ? null : days.stream().sorted().map(d -> String.valueOf(d.getValue())).collect(Collectors.joining());
    }

    /// "จันทร์–ศุกร์".
    public static Bilingual named(Set<DayOfWeek> days) {
        return new Bilingual(names(days, Language.TH), names(days, Language.EN));
    }

    /// A run of three or more is told by its ends.
    private static String names(Set<DayOfWeek> days, Language language) {
        List<DayOfWeek> sorted = days.stream().sorted().toList();
        boolean run = sorted.size() > 2 && sorted.getLast().getValue() - sorted.getFirst().getValue() == sorted.size() - 1;
        return run ? name(sorted.getFirst(), language) + "–" + name(sorted.getLast(), language)
                : sorted.stream().map(day -> name(day, language)).collect(Collectors.joining(", "));
    }

    private static String name(DayOfWeek day, Language language) {
        return day.getDisplayName(TextStyle.FULL, language.locale());
    }
}

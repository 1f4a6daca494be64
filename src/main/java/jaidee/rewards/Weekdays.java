package jaidee.rewards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// The days of the week on which a coupon holds, written in the database as `12345` (Monday is 1).
final class Weekdays {
    private Weekdays() {
    }

    static Set<DayOfWeek> read(String digits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (digits != null) digits.chars().map(c -> c - '0').filter(d -> d >= 1 && d <= 7).mapToObj(DayOfWeek::of).forEach(days::add);
        return days;
    }

    static String written(Set<DayOfWeek> days) {
        return days.isEmpty() ? null : days.stream().sorted().map(d -> String.valueOf(d.getValue())).collect(Collectors.joining());
    }

    static Bilingual named(Set<DayOfWeek> days) {
        return new Bilingual(names(days, Language.TH), names(days, Language.EN));
    }

    private static String names(Set<DayOfWeek> days, Language language) {
        return days.stream().sorted().map(day -> day.getDisplayName(TextStyle.FULL, language.locale()))
                .collect(Collectors.joining(", "));
    }
}

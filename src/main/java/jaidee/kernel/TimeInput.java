package jaidee.kernel;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time of day as it is typed: `10`, `1030`, `10:30`, `10.30`, `9:05`, `๑๐.๓๐`, `10.30 น.`.
public final class TimeInput {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,2})(?:[:.\\s]?(\\d{2}))?(?:\\s*น\\.?)?");

    private TimeInput() {
    }

    public static Optional<LocalTime> parse(String typed) {
        Matcher matcher = TYPED.matcher(Typed.plain(typed));
        if (!matcher.matches()) return Optional.empty();
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(matcher.group(1)), matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2))));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }
}

package jaidee.kernel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// From one day to another, both counted.
public record DaySpan(LocalDate from, LocalDate to) {
    private static final Pattern BETWEEN = Pattern.compile("\\s+[-–]\\s+|–|\\.\\.+|\\s*ถึง\\s*|\\s+to\\s+");

    /// Reads one day, or two as `1/11/69 - 15/11/69`, `1/11/69 ถึง 15/11/69`, `1/11/2026..15/11/2026`, as `DateInput` reads
    /// each; empty when these are no days, or the wrong way round.
    ///
    /// @param today two digits of a year are read from there
    public static Optional<DaySpan> parse(String typed, LocalDate today) {
        String[] ends = BETWEEN.split(typed.strip(), 2);
        Optional<LocalDate> from = day(ends[0], today), to = ends.length == 2 ? day(ends[1], today) : from;
        return from.flatMap(first -> to.filter(last -> !last.isBefore(first)).map(last -> new DaySpan(first, last)));
    }

    private static Optional<LocalDate> day(String text, LocalDate today) {
        return DateInput.parse(text, DateInput.Field.REPORT, today) instanceof Outcome.Done<DateInput>(DateInput read)
                ? Optional.of(read.day()) : Optional.empty();
    }
}

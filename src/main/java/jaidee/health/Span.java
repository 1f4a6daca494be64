package jaidee.health;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long something lasts, in the unit people say it in: 8 weeks, 28 days, 18 months. Months and years go by the
/// calendar and stop at the end of a shorter month: 31 January and a month is 28 February.
public record Span(int amount, Unit unit) {
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,4})([DWMY])");
    /// Shorter first; twelve months are a year of 365 days.
    public static final Comparator<Span> BY_LENGTH = Comparator.comparingInt(Span::days);

    public enum Unit {
        DAYS('D', 12), WEEKS('W', 84), MONTHS('M', 365), YEARS('Y', 4380);

        private final char letter;
        private final int days;

        /// @param days twelve of this unit have
        Unit(char letter, int days) {
            this.letter = letter;
            this.days = days;
        }
    }

    public static Span days(int amount) {
        return new Span(amount, Unit.DAYS);
    }

    public static Span weeks(int amount) {
        return new Span(amount, Unit.WEEKS);
    }

    public static Span months(int amount) {
        return new Span(amount, Unit.MONTHS);
    }

    public static Span years(int amount) {
        return new Span(amount, Unit.YEARS);
    }

    /// Reads `28D`, `8W`, `18M` or `1Y`.
    public static Optional<Span> read(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) return Optional.empty();
        for (Unit unit : Unit.values())
            if (unit.letter == matcher.group(2).charAt(0)) return Optional.of(new Span(Integer.parseInt(matcher.group(1)), unit));
        return Optional.empty();
    }

    public String written() {
        return amount + String.valueOf(unit.letter);
    }

    public LocalDate after(LocalDate day) {
        return switch (unit) {
            case DAYS -> day.plusDays(amount);
            case WEEKS -> day.plusWeeks(amount);
            case MONTHS -> day.plusMonths(amount);
            case YEARS -> day.plusYears(amount);
        };
    }

    private int days() {
        return amount * unit.days;
    }
}

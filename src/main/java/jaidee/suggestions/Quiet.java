package jaidee.suggestions;

import java.time.LocalDate;
import java.util.Optional;

/// How long something that was declined is not offered again.
///
/// @param months 0: for the rest of the day; empty: never again
public record Quiet(Optional<Integer> months) {
    public static final Quiet TODAY = new Quiet(Optional.of(0));
    public static final Quiet EVER = new Quiet(Optional.empty());

    public static Quiet months(int months) {
        return new Quiet(Optional.of(months));
    }

    /// The last day; empty: there is none.
    Optional<LocalDate> until(LocalDate today) {
        return months.map(today::plusMonths);
    }
}

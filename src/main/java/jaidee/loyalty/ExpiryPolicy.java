package jaidee.loyalty;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Until when points can be spent.
public sealed interface ExpiryPolicy {
    /// To the end of the month `months` later.
    record EndOfMonthAfter(int months) implements ExpiryPolicy {
    }

    /// To the end of the calendar year `years` later.
    record YearEnd(int years) implements ExpiryPolicy {
    }

    record Never() implements ExpiryPolicy {
    }

    default Optional<LocalDate> expiresOn(LocalDate earned) {
        return switch (this) {
            case EndOfMonthAfter(int months) ->
                    Optional.of(earned.plusMonths(months).with(TemporalAdjusters.lastDayOfMonth()));
            case YearEnd(int years) -> Optional.of(MonthDay.of(12, 31).atYear(earned.getYear() + years));
            case Never() -> Optional.empty();
        };
    }
}

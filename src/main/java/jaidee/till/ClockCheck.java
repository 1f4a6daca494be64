package jaidee.till;

import jaidee.kernel.Days;
import jaidee.kernel.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Whether the clock of the computer fits what is in the books. Nothing is stopped by it: bills keep their order and
/// numbers by their rows, the shift its business day; but somebody has to set the clock right, for the papers carry its date.
public final class ClockCheck {
    /// Clocks that are set by the network jump a little.
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private ClockCheck() {
    }

    /// @param newest moment that stands in the books; empty when they are
    public static Optional<Message> warning(Instant now, Optional<Instant> newest, Optional<CashShift> open) {
        if (newest.filter(last -> now.plus(TOLERANCE).isBefore(last)).isPresent())
            return Optional.of(Message.of("till.clock.back", now, newest.get()));
        LocalDate today = LocalDate.ofInstant(now, Days.BANGKOK);
        return open.filter(shift -> shift.businessDay().isBefore(today))
                .map(shift -> Message.of("till.clock.past_midnight", shift.businessDay()));
    }
}

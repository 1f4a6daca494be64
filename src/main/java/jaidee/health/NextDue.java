package jaidee.health;

import java.time.LocalDate;
import java.util.Optional;

/// What is due next, whatever day it is: the day and the step stay as they are until something is given; only the flag
/// begins to hold one day. So it can be kept.
///
/// @param flag     set together with `flagFrom`
/// @param flagFrom the first day on which the flag holds
public record NextDue(LocalDate on, String step, Optional<DueFlag> flag, Optional<LocalDate> flagFrom) {
    /// Of a flag that holds on whatever day one looks.
    static final LocalDate ALWAYS = LocalDate.EPOCH;

    static NextDue plain(LocalDate on, String step) {
        return new NextDue(on, step, Optional.empty(), Optional.empty());
    }

    NextDue flagged(DueFlag flag, LocalDate from) {
        return new NextDue(on, step, Optional.of(flag), Optional.of(from));
    }

    public Optional<DueFlag> flagOn(LocalDate day) {
        return flagFrom.isPresent() && !day.isBefore(flagFrom.get()) ? flag : Optional.empty();
    }

    /// As it looks on `day`.
    public Due seenOn(LocalDate day) {
        return new Due(on, step, DueStatus.of(on, day), flagOn(day));
    }
}

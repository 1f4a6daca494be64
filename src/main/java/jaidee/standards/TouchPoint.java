package jaidee.standards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.OwnerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One time that a promise ran: since when, for whom, and until when. It carries the times promised when it began, so that
/// a later change of the standard leaves it alone.
///
/// @param who   as it is said at the desk; may be empty
/// @param ended empty while it runs, or when nobody ended it
/// @param lapses from this moment on it was forgotten, if it still runs
public record TouchPoint(long id, long standard, Bilingual name, Duration limit, Duration warn, Optional<OwnerId> owner, String who, String phone,
                         Instant started, Instant lapses, Optional<Instant> ended, boolean calledOff) {
    /// How it stands.
    public enum State {
        RUNNING, LATE_SOON, LATE, KEPT, BROKEN, NOT_ENDED, CALLED_OFF
    }

    /// From its beginning to its end, or to now; never negative, whatever was done to the clock meanwhile.
    public Duration taken(Instant now) {
        Duration taken = Duration.between(started, ended.orElse(now.isAfter(lapses) ? lapses : now));
        return taken.isNegative() ? Duration.ZERO : taken;
    }

    /// What is left of the promise; negative once it is broken.
    public Duration left(Instant now) {
        return limit.minus(taken(now));
    }

    public State state(Instant now) {
        if (calledOff) return State.CALLED_OFF;
        boolean within = taken(now).compareTo(limit) <= 0;
        if (ended.isPresent()) return within ? State.KEPT : State.BROKEN;
        if (!now.isBefore(lapses)) return State.NOT_ENDED;
        return !within ? State.LATE : taken(now).compareTo(warn) >= 0 ? State.LATE_SOON : State.RUNNING;
    }
}

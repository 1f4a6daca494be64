package jaidee.logbook;

import java.time.Instant;

/// Told how far back a search has come, and asked whether it is still wanted.
@FunctionalInterface
public interface LogWatch {
    LogWatch UNWATCHED = at -> true;

    /// @return false when it is to be given up
    boolean goesOn(Instant at);
}

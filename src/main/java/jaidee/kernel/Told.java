package jaidee.kernel;

import java.util.Optional;

/// A fault that has something to say to the person at the desk, such as that the disk is full.
public interface Told {
    Message told();

    /// What `fault` or one of its causes has to say; empty for a plain bug.
    static Optional<Message> by(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause())
            if (each instanceof Told told) return Optional.of(told.told());
        return Optional.empty();
    }
}

package jaidee.health;

import java.time.Instant;
import java.util.Optional;

/// One saving of the protocols.
///
/// @param by   name of who saved it; empty for the one the program came with
/// @param note why, in that person's words
public record ProtocolVersion(int version, ProtocolSet set, State state, Instant at, Optional<String> by, String note) {
    public enum State {
        /// The dues of a clinic that had none are being worked out.
        FILLING,
        /// Its dues are being worked out beside those that hold.
        PREPARING,
        /// It holds; the dues of some pets are still to be written.
        APPLYING,
        /// It holds, or held until the next one did.
        IN_FORCE,
        /// Never came into force.
        CANCELLED
    }
}

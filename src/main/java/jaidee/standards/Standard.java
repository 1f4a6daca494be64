package jaidee.standards;

import jaidee.kernel.Bilingual;
import java.time.Duration;

/// Something the clinic promises to do within a time.
///
/// @param limit kept when it ends at this or before
/// @param warn  from here on the timer asks to be looked at; at most `limit`
public record Standard(long id, Bilingual name, Kind kind, Duration limit, Duration warn, boolean active) {
    /// What one asks for when its timer is started.
    public enum Kind {
        /// somebody stands at the desk
        VISIT,
        /// somebody is to be called: a telephone number belongs to it
        CALL,
        MESSAGE,
        OTHER
    }
}

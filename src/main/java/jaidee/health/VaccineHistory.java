package jaidee.health;

import jaidee.kernel.Message;

/// What is known of the time before the first entry of a book. A pet that was never vaccinated and one whose past nobody
/// knows look alike otherwise, and are not.
public enum VaccineHistory {
    NEVER, UNKNOWN;

    public Message named() {
        return Message.of("health.history." + name());
    }
}

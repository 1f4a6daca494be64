package jaidee.owners;

import jaidee.kernel.Message;

/// What the owner tells about vaccinations before the first ones of this clinic. That nobody knows is not the same as
/// that there were none.
public enum PastVaccines {
    UNKNOWN("owners.past_vaccines.unknown"), NEVER("owners.past_vaccines.never"), KNOWN("owners.past_vaccines.known");

    private final String key;

    PastVaccines(String key) {
        this.key = key;
    }

    public Message named() {
        return Message.of(key);
    }

    static PastVaccines of(Boolean never) {
        return never == null ? UNKNOWN : never ? NEVER : KNOWN;
    }

    /// As the column has it; `null` when nobody knows.
    Boolean never() {
        return this == UNKNOWN ? null : this == NEVER;
    }
}

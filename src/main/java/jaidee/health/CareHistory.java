package jaidee.health;

import java.util.Optional;

/// What is known of a pet's vaccines before it came. "Nobody knows" and "never had any" are different things: the first
/// is asked about, the second begins with the first dose.
public enum CareHistory {
    KNOWN, NEVER, UNKNOWN;

    /// @param never     what people said: never any, known, or nobody knows
    /// @param bookBegun something stands in its book
    static CareHistory of(Optional<Boolean> never, boolean bookBegun) {
        if (bookBegun) return KNOWN;
        return never.map(said -> said ? NEVER : KNOWN).orElse(UNKNOWN);
    }
}

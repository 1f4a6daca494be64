package jaidee.cards;

/// Why a card is no longer good.
public enum EndReason {
    LOST, DAMAGED, REVOKED, MERGED, ERASED;

    /// Whether another card took its place.
    boolean isReplacement() {
        return this == LOST || this == DAMAGED;
    }
}

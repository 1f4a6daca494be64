package jaidee.cards;

import jaidee.kernel.CardId;
import jaidee.kernel.OwnerId;
import jaidee.scan.ScanCode;
import java.time.Instant;
import java.util.Optional;

/// A card as it was issued.
public record MemberCard(CardId id, OwnerId owner, ScanCode code, Instant issuedAt, Optional<Instant> printedAt,
                         Optional<End> end) {
    /// When and why it stopped being good, and by whom.
    public record End(Instant at, EndReason reason, String byName) {
    }

    public boolean isGood() {
        return end.isEmpty();
    }
}

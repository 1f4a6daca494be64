package jaidee.cards;

import jaidee.kernel.CardId;
import jaidee.kernel.OwnerId;
import jaidee.scan.ScanCode;
import java.time.Instant;
import java.util.Optional;

/// A card as it was issued.
///
/// @param carer of the family who carries it; empty for the owner's own
public record MemberCard(CardId id, OwnerId owner, ScanCode code, Instant issuedAt, Optional<Instant> printedAt,
                         Optional<End> end, Optional<Long> carer) {
    /// The owner's own.
    public MemberCard(CardId id, OwnerId owner, ScanCode code, Instant issuedAt, Optional<Instant> printedAt, Optional<End> end) {
        this(id, owner, code, issuedAt, printedAt, end, Optional.empty());
    }

    /// When and why it stopped being good, and by whom.
    public record End(Instant at, EndReason reason, String byName) {
    }

    public boolean isGood() {
        return end.isEmpty();
    }
}

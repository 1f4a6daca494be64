package jaidee.cards;

import jaidee.kernel.OwnerId;
import java.util.Optional;

/// Who carries a card: the owner, or somebody of the family with a card of their own on the owner's account.
///
/// @param carer the co-carer; empty for the owner
public record CardHolder(OwnerId owner, Optional<Long> carer) {
    public static CardHolder of(OwnerId owner) {
        return new CardHolder(owner, Optional.empty());
    }
}

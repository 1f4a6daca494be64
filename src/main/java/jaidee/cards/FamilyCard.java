package jaidee.cards;

import java.util.Optional;

/// One of the family who has a card or may be given one.
///
/// @param carer empty for the owner
/// @param name  of the carer; empty for the owner
/// @param card  the good one
public record FamilyCard(Optional<Long> carer, String name, Optional<MemberCard> card) {
}

package jaidee.suggestions;

import jaidee.kernel.ItemId;
import jaidee.kernel.PetId;
import java.util.Optional;

/// What is counted of a suggestion: an item for a pet, and why it is offered.
///
/// @param rule version of the rule that says so
/// @param with what stood on the bill with which others took it too
public record Offer(SuggestionKind kind, PetId pet, ItemId item, Optional<Long> rule, Optional<ItemId> with) {
    /// Care that is due.
    public static Offer due(PetId pet, ItemId item) {
        return new Offer(SuggestionKind.DUE, pet, item, Optional.empty(), Optional.empty());
    }
}

package jaidee.suggestions;

import jaidee.catalogue.Item;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.PetId;
import java.util.Optional;

/// Something to offer at the desk.
///
/// @param says why, as it may be read out
public record Suggestion(SuggestionKind kind, PetId pet, Item item, Optional<Long> rule, Optional<ItemId> with, Message says) {
    static Suggestion of(SuggestionRule rule, PetId pet, Item item) {
        return new Suggestion(SuggestionKind.RULE, pet, item, Optional.of(rule.id()), Optional.empty(), Message.of("suggestions.says.rule", rule.terms().reason()));
    }

    static Suggestion of(Pair pair, PetId pet, Item item, Item with) {
        return new Suggestion(SuggestionKind.ALSO, pet, item, Optional.empty(), Optional.of(pair.with()),
                Message.of("suggestions.says.also", pair.species().named(), with.name(), pair.percent(), pair.billsBoth(), pair.billsWith()));
    }

    public Offer offer() {
        return new Offer(kind, pet, item.id(), rule, with);
    }

    /// The same item for the same pet, whatever the reason.
    boolean sameAs(Suggestion other) {
        return pet.equals(other.pet) && item.id().equals(other.item.id());
    }
}

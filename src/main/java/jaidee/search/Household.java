package jaidee.search;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.util.List;
import java.util.Optional;

/// Everything of one owner that can be searched, as it is shown: names without title, phones as displayed.
///
/// @param recency among equally good answers the larger comes first: the day of the last visit, for one
public record Household(OwnerId owner, long recency, List<Entry> entries) {
    public Household {
        entries = entries.stream().filter(entry -> !entry.text().isBlank()).toList();
    }

    /// One searchable text, of the owner or of a pet.
    public record Entry(SearchField field, Optional<PetId> pet, String text) {
        public static Entry of(SearchField field, String text) {
            return new Entry(field, Optional.empty(), text);
        }

        public static Entry of(SearchField field, PetId pet, String text) {
            return new Entry(field, Optional.of(pet), text);
        }
    }

    /// The owner's name: what equally good and recent answers are ordered by.
    String name() {
        return entries.stream().filter(entry -> entry.field() == SearchField.OWNER_NAME).map(Entry::text)
                .findFirst().orElse("");
    }
}

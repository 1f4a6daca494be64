package jaidee.owners;

import jaidee.kernel.OwnerId;
import jaidee.search.Household;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a later feature lets an owner be found by, such as the code of the member card, and when the owner was last
/// here: of equally good answers the most recent visitor comes first. Called inside one read of the database.
public interface SearchTerms {
    default List<Household.Entry> of(OwnerId owner) {
        return List.of();
    }

    /// The same for all owners at once, read at start.
    default Map<OwnerId, List<Household.Entry>> ofAll() {
        return Map.of();
    }

    default Optional<LocalDate> lastVisit(OwnerId owner) {
        return Optional.empty();
    }

    default Map<OwnerId, LocalDate> lastVisits() {
        return Map.of();
    }
}

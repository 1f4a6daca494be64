package jaidee.health;

import jaidee.kernel.ItemId;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A vaccine or other care in a pet's book, as it stands.
///
/// @param product as it was written down
/// @param item    it is sold as; empty when it is not on the price list
/// @param groups  antigen groups or kinds of care that it satisfies
public record GivenCare(long id, PetId pet, String petName, String product, Optional<ItemId> item, LocalDate on, List<String> groups) {
    public GivenCare {
        groups = List.copyOf(groups);
    }
}

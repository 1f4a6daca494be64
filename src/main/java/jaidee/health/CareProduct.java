package jaidee.health;

import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.owners.Species;
import java.util.List;
import java.util.Optional;

/// What the clinic gives against diseases and parasites. Its name does not tell what is in it (a Thai "5 โรค" is not
/// always the same five), so the antigen groups are kept with it.
///
/// @param brand   empty when nobody wrote it down
/// @param species the only one it is made for; empty: any
/// @param item    it is sold as; empty when it is not on the price list
/// @param groups  antigen groups or kinds of care that it satisfies, in the order of their codes
public record CareProduct(CareProductId id, Bilingual name, String brand, Optional<Species> species, Optional<ItemId> item,
                          List<String> groups, boolean active) {
    public CareProduct {
        groups = List.copyOf(groups);
    }

    /// Whether it may be given to a `pet`. What is made for dogs or cats is never for the other; whether it does for a
    /// ferret or a rabbit is for the vet to say.
    public boolean suits(Species pet) {
        boolean dogOrCat = pet == Species.DOG || pet == Species.CAT;
        return species.isEmpty() || species.get() == pet || !dogOrCat && (species.get() == Species.DOG || species.get() == Species.CAT);
    }
}

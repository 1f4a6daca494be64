package jaidee.suggestions;

import jaidee.catalogue.ServiceGroup;
import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A rule the clinic wrote, in one of its versions.
///
/// @param id      of the version
/// @param number  the same for all versions of a rule
/// @param active  whether it is said at the desk
/// @param savedAt when this version was saved
public record SuggestionRule(long id, int number, int version, boolean active, Terms terms, Instant savedAt) {
    /// What it says, and to whom.
    ///
    /// @param item   that is offered
    /// @param reason as it is read out at the desk
    /// @param season months of the year, 1 to 12, in which it holds; empty: all the year
    /// @param from   the first day on which it holds
    /// @param until  the last day on which it holds
    public record Terms(ItemId item, Bilingual reason, Animal animal, NotHad notHad, Set<Integer> season, Optional<LocalDate> from,
                        Optional<LocalDate> until) {
        public Terms {
            season = Set.copyOf(season);
        }
    }

    /// The pets it is for. What nobody knows of a pet it does not have: without a birthday it is of no age.
    ///
    /// @param species     empty: any
    /// @param breeds      empty: any; else as pets’ breeds are written, in either language
    /// @param fromMonths  the youngest, in whole months
    /// @param underMonths from which age on no longer, in whole months
    public record Animal(Set<Species> species, List<Bilingual> breeds, Optional<Integer> fromMonths, Optional<Integer> underMonths,
                         Optional<Sex> sex, Optional<Boolean> neutered) {
        public static final Animal ANY = new Animal(Set.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Animal {
            species = Set.copyOf(species);
            breeds = List.copyOf(breeds);
        }

        boolean asksAge() {
            return fromMonths.isPresent() || underMonths.isPresent();
        }
    }

    /// What the pet has not had lately.
    ///
    /// @param group  anything that counts as this; empty: the item itself
    /// @param months how long ago is long enough
    public record NotHad(Optional<ServiceGroup> group, int months) {
    }
}

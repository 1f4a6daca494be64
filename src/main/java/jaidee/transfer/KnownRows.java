package jaidee.transfer;

import jaidee.health.CareProduct;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.Species;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the clinic knows already, as far as a table that is brought in could meet it.
///
/// @param byPhone   owners by each of their numbers
/// @param byName    by the key of first and last name
/// @param pets      of an owner
/// @param chips     that a pet has already
/// @param given     what stands in the books: see `given`
/// @param opened    owners who got points by an import before
public record KnownRows(Map<String, List<Known>> byPhone, Map<String, List<Known>> byName, Map<String, Known> byNumber, Map<OwnerId, List<KnownPet>> pets,
                        Set<String> chips, Set<String> given, Set<OwnerId> opened, List<CareProduct> products, Basis basis) {
    record Known(OwnerId id, String nameKey, String told) {
    }

    record KnownPet(PetId id, String nameKey, Species species) {
    }

    /// What changes whenever owners, pets or their books do.
    record Basis(long lastOwner, long lastPet, long lastVaccination, String lastChange) {
    }

    static String given(PetId pet, String day, String text) {
        return pet.value() + "|" + day + "|" + WordTable.key(text);
    }
}

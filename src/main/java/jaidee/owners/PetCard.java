package jaidee.owners;

import java.util.List;
import java.util.Optional;

/// A pet as it stands on its owner's profile.
///
/// @param photo whether there is a picture to be fetched
public record PetCard(Pet pet, List<PetAlert> alerts, boolean photo, Optional<PetWeight> lastWeight) {
    public PetCard {
        alerts = List.copyOf(alerts);
    }
}

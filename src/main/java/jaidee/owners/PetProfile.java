package jaidee.owners;

import java.util.List;
import java.util.Optional;

/// What matters about one pet.
///
/// @param weights the oldest first
/// @param photo   a JPEG
/// @param due     care of this pet that falls due
/// @param history the newest first
/// @param trace   who noted what
public record PetProfile(Pet pet, OwnerLine owner, List<PetAlert> alerts, List<PetWeight> weights, Optional<byte[]> photo,
                         List<ProfileFacts.Due> due, List<PetHistory.Event> history, PetTrace trace) {
    public PetProfile {
        alerts = List.copyOf(alerts);
        weights = List.copyOf(weights);
        due = List.copyOf(due);
        history = List.copyOf(history);
    }
}

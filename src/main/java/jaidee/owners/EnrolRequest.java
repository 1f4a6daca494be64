package jaidee.owners;

import jaidee.kernel.OwnerId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A new owner with the pets brought along, and what was answered when asked for consent; purposes nobody asked about
/// are not in the map.
///
/// @param recommendedBy an owner who sent them
public record EnrolRequest(OwnerDetails owner, Map<ConsentPurpose, Boolean> consents, List<PetDetails> pets, Optional<OwnerId> recommendedBy) {
    public EnrolRequest {
        consents = consents.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(consents));
        pets = List.copyOf(pets);
    }

    /// Of somebody nobody sent.
    public EnrolRequest(OwnerDetails owner, Map<ConsentPurpose, Boolean> consents, List<PetDetails> pets) {
        this(owner, consents, pets, Optional.empty());
    }
}

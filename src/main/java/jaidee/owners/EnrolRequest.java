package jaidee.owners;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A new owner with the pets brought along, and what was answered when asked for consent; purposes nobody asked about
/// are not in the map.
public record EnrolRequest(OwnerDetails owner, Map<ConsentPurpose, Boolean> consents, List<PetDetails> pets) {
    public EnrolRequest {
        consents = consents.isEmpty() ? Map.of() : java.util.Collections.unmodifiableMap(new EnumMap<>(consents));
        pets = List.copyOf(pets);
    }
}

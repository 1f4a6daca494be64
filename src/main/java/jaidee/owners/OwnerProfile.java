package jaidee.owners;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What to know before saying hello: the owner, the pets, and what all features add.
public record OwnerProfile(Owner owner, List<PetCard> pets, Map<ConsentPurpose, Consent> consents, ProfileFacts facts) {
    public OwnerProfile {
        pets = List.copyOf(pets);
        consents = Map.copyOf(consents);
    }

    /// What nobody has asked about yet.
    public List<ConsentPurpose> notAsked() {
        return Arrays.stream(ConsentPurpose.values()).filter(purpose -> !consents.containsKey(purpose)).toList();
    }
}

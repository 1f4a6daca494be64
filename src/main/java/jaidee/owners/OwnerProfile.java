package jaidee.owners;

import java.util.Arrays;
import java.util.List;

/// What to know before saying hello: the owner, the pets, and what all features add.
///
/// @param carers     who may act for the owner
/// @param formerPets that are somebody else’s now
/// @param formerNumbers under which they stood in the books once more, before that was merged into this
public record OwnerProfile(Owner owner, List<PetCard> pets, Consents consents, List<Carer> carers,
                           List<FormerPet> formerPets, List<String> formerNumbers, ProfileFacts facts) {
    public OwnerProfile {
        pets = List.copyOf(pets);
        carers = List.copyOf(carers);
        formerPets = List.copyOf(formerPets);
        formerNumbers = List.copyOf(formerNumbers);
    }

    /// What nobody has asked about yet.
    public List<ConsentPurpose> notAsked() {
        return Arrays.stream(ConsentPurpose.values()).filter(purpose -> !consents.asked(purpose)).toList();
    }
}

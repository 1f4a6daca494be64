package jaidee.owners;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.LocalDate;

/// A pet that was with an owner once and is somebody else's now.
public record FormerPet(PetId pet, String name, Species species, LocalDate until, OwnerId owner, String ownerName) {
}

package jaidee.suggestions;

import jaidee.kernel.PetId;
import jaidee.owners.Neutered;
import jaidee.owners.Sex;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.Optional;

/// What rules ask of a pet.
record DeskPet(PetId id, String name, Species species, String breed, Optional<LocalDate> born, Sex sex, Neutered neutered) {
}

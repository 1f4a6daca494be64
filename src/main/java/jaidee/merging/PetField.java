package jaidee.merging;

import jaidee.kernel.Message;
import jaidee.owners.Birth;
import jaidee.owners.Lives;
import jaidee.owners.Neutered;
import jaidee.owners.PastVaccines;
import jaidee.owners.PetDetails;
import jaidee.owners.Sex;
import java.util.function.Function;

/// What two pets in the books may be told differently of. The chip is never a choice: two numbers are two pets.
public enum PetField {
    NAME(PetDetails::name), SEX(pet -> pet.sex() == Sex.UNKNOWN ? "" : pet.sex().name()), NEUTERED(pet -> pet.neutered() == Neutered.UNKNOWN ? "" : pet.neutered().name()),
    BIRTH(pet -> pet.birth().map(Birth::toString).orElse("")), BREED(pet -> pet.looks().breed()), COLOUR(pet -> pet.looks().colour()), MARKS(pet -> pet.looks().marks()),
    REGISTRATION(pet -> pet.identity().registrationNo()), LIVES(pet -> pet.upbringing().lives() == Lives.UNKNOWN ? "" : pet.upbringing().lives().name()),
    PAST(pet -> pet.upbringing().pastVaccines() == PastVaccines.UNKNOWN ? "" : pet.upbringing().pastVaccines().name());

    private final Function<PetDetails, String> said;

    PetField(Function<PetDetails, String> said) {
        this.said = said;
    }

    public Message named() {
        return Message.of("merging.pet.field." + name());
    }

    /// Empty when nobody told.
    public String of(PetDetails details) {
        return said.apply(details);
    }
}

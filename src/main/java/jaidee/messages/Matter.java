package jaidee.messages;

import jaidee.kernel.Bilingual;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// One thing a message is about: this pet, what it is due for, when, and for when it is booked. An owner with several gets
/// one message that names them all.
///
/// @param care never an illness: the name of a vaccine or of regular care; empty where only the pet is spoken of
public record Matter(PetId pet, String petName, Optional<Bilingual> care, LocalDate due, Optional<LocalDateTime> booked) {
    public static Matter of(PetId pet, String petName, Bilingual care, LocalDate due) {
        return new Matter(pet, petName, Optional.of(care), due, Optional.empty());
    }
}

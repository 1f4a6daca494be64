package jaidee.health;

import jaidee.kernel.Bilingual;
import jaidee.kernel.PetId;
import java.time.LocalDate;

/// When a pet is to come again and what for, as a receipt told it.
public record NextTime(PetId pet, String petName, Bilingual what, LocalDate on) {
}

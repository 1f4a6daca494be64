package jaidee.health;

import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.Optional;

/// A rabies vaccination of a pet's book, as a certificate needs it. Texts nobody wrote down are empty.
///
/// @param brand   of the vaccine
/// @param outside where it was given when not here
public record RabiesDose(long id, PetId pet, String product, String brand, LocalDate on, String lot, Optional<LocalDate> lotExpires, String vet,
                         String licence, Optional<LocalDate> certificateUntil, String outside, State state) {
    /// Whether it stands in the book as it is.
    public enum State { STANDS, CORRECTED, WITHDRAWN }
}

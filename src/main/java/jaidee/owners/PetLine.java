package jaidee.owners;

import jaidee.kernel.PetId;

/// A pet in a list.
///
/// @param microchip 15 digits or empty
public record PetLine(PetId id, String hn, String name, Species species, PetStatus status, String microchip) {
}

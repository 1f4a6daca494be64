package jaidee.owners;

import java.util.Optional;

/// All that is told about a pet when it is registered.
///
/// @param microchip 15 digits or empty
public record PetDetails(String name, Species species, Sex sex, Neutered neutered, Optional<Birth> birth, Looks looks,
                         String microchip, String note) {
    public static PetDetails of(String name, Species species) {
        return new PetDetails(name, species, Sex.UNKNOWN, Neutered.UNKNOWN, Optional.empty(), Looks.UNKNOWN, "", "");
    }
}

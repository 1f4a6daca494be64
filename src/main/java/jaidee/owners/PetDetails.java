package jaidee.owners;

import java.util.Optional;

/// All that is told about a pet when it is registered.
public record PetDetails(String name, Species species, Sex sex, Neutered neutered, Optional<Birth> birth, Looks looks,
                         Identity identity, Upbringing upbringing, String note) {
    public PetDetails(String name, Species species, Sex sex, Neutered neutered, Optional<Birth> birth, Looks looks,
                      String microchip, String note) {
        this(name, species, sex, neutered, birth, looks, Identity.chip(microchip), Upbringing.UNKNOWN, note);
    }

    public static PetDetails of(String name, Species species) {
        return new PetDetails(name, species, Sex.UNKNOWN, Neutered.UNKNOWN, Optional.empty(), Looks.UNKNOWN, "", "");
    }

    /// 15 digits or empty.
    public String microchip() {
        return identity.microchip();
    }
}

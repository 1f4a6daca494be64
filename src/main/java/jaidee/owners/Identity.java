package jaidee.owners;

import java.time.LocalDate;
import java.util.Optional;

/// What proves which animal it is. The ordinance of Bangkok on keeping animals (B.E. 2567, in force since 10 January 2569)
/// wants dogs and cats chipped and registered.
///
/// @param microchip      15 digits or empty
/// @param implantedOn    when the chip was put in, if anybody knows
/// @param registrationNo as the city gave it out; may be empty
public record Identity(String microchip, Optional<LocalDate> implantedOn, String registrationNo) {
    public static final Identity NONE = new Identity("", Optional.empty(), "");

    public static Identity chip(String microchip) {
        return new Identity(microchip, Optional.empty(), "");
    }
}

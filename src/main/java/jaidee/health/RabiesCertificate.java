package jaidee.health;

import jaidee.owners.PetDetails;
import java.time.Instant;
import java.time.LocalDate;

/// A certificate as it was issued. Owner and animal are kept as they were on that day.
///
/// @param animal   without what is not on the paper
/// @param number   `RV69-00001`: running within the Buddhist year, never used twice
/// @param replaced a newer one took its place
public record RabiesCertificate(long id, String number, RabiesDose dose, Holder holder, PetDetails animal, String tagNo, LocalDate validUntil,
                                Instant issuedAt, String issuedBy, boolean replaced) {
    /// @param address on one line
    public record Holder(String name, String address, String phone) {
    }
}

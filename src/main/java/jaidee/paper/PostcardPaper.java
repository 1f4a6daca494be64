package jaidee.paper;

/// A card to an owner. Everybody who handles it can read it: beside the address it says nothing about a person.
///
/// @param clinicAddress where it comes back to
/// @param stamp         in the place of the stamp
/// @param text          the message, several lines
public record PostcardPaper(String clinic, String clinicAddress, String clinicPhone, String stamp, AddressPaper address, String text) {
}

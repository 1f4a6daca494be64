package jaidee.owners;

/// All that an owner tells about themself.
///
/// @param source how they came to know the clinic
/// @param note   what colleagues should know, several lines
public record OwnerDetails(OwnerName name, Contact contact, String source, String note) {
}

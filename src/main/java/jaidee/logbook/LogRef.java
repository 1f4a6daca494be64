package jaidee.logbook;

/// Something an entry names by its number.
///
/// @param type the word of the log: `OWNER`, `SALE`
public record LogRef(String type, long id) {
}

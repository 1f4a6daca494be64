package jaidee.kernel;

/// A paper with a number of its own (receipt, tax invoice, credit note), by its number inside the database.
public record DocumentId(long value) {
}

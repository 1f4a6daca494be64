package jaidee.kernel;

/// One movement of a deposit (taken, used, given back), by its number inside the database.
public record DepositEntryId(long value) {
}

package jaidee.kernel;

/// A reminder of the work list, by its number inside the database.
public record ReminderId(long value) {
}

package jaidee.kernel;

/// A bill on hold, by its number inside the database.
public record HeldBasketId(long value) {
}

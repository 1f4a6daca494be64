package jaidee.health;

/// A vaccine or other care product, by its number inside the database.
public record CareProductId(long value) {
}

package jaidee.kernel;

/// A service or product of the catalogue, by its number inside the database. Never printed and never in a code: outside, random tokens stand for it.
public record ItemId(long value) {
}

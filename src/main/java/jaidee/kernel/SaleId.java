package jaidee.kernel;

/// A finished sale, by its number inside the database. Never printed and never in a code: outside, random tokens stand for it.
public record SaleId(long value) {
}

package jaidee.kernel;

/// A member card as it was issued; a replacement is another card, by its number inside the database. Never printed and never in a code: outside, random tokens stand for it.
public record CardId(long value) {
}

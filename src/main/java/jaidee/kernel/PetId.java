package jaidee.kernel;

/// A pet, by its number inside the database. Never printed and never in a code: outside, random tokens stand for it.
public record PetId(long value) {
}

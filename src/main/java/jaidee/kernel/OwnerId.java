package jaidee.kernel;

/// An owner (a household with one points account), by its number inside the database. Never printed and never in a code: outside, random tokens stand for it.
public record OwnerId(long value) {
}

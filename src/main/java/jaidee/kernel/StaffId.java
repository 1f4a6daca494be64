package jaidee.kernel;

/// A person who works at the clinic, by its number inside the database. Never printed and never in a code: outside, random tokens stand for it.
public record StaffId(long value) {
}

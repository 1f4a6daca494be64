package jaidee.kernel;

/// A shift of the cash drawer, from its opening to its count.
public record ShiftId(long value) {
}

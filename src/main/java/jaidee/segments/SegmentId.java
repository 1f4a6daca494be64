package jaidee.segments;

/// A segment in the tables.
public record SegmentId(long value) {
}

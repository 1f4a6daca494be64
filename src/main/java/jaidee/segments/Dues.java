package jaidee.segments;

/// What is due next for the living pets, those of one pet together.
///
/// @param from place of the first of each pet; one more than there are pets
/// @param day  of the epoch
record Dues(int[] from, String[] kind, int[] day) {
}

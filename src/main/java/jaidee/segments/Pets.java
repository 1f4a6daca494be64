package jaidee.segments;

/// The living pets, those of one owner together, by number.
///
/// @param from     place among the pets of the first of each owner; one more than there are owners
/// @param born     day of the epoch; `UNBORN` when nobody knows
/// @param neutered 1 yes, 0 no, -1 nobody knows
record Pets(int[] from, long[] ids, String[] species, String[] breed, int[] born, boolean[] guessed, String[] sex, byte[] neutered) {
    static final int UNBORN = Integer.MIN_VALUE;

    int size() {
        return ids.length;
    }

    int first(int owner) {
        return owner + 1 < from.length ? from[owner] : 0;
    }

    /// The place after the last.
    int end(int owner) {
        return owner + 1 < from.length ? from[owner + 1] : 0;
    }
}

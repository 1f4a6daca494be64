package jaidee.segments;

import java.util.Arrays;

/// All owners there ever were, by place: the one with the lowest number has place 0. A new owner comes last, so that a place
/// stays what it is.
///
/// @param ids       ascending
/// @param gone      merged into another or erased: belongs to no segment
/// @param home      place of the owner whose account it is now
/// @param referrer  place of whoever recommended the clinic; -1 for nobody
/// @param referred  how many owners that are still there each recommended it to
record People(long[] ids, boolean[] gone, int[] home, int[] referrer, int[] referred, String[] source, String[] channel, String[][] places,
              boolean[] phone) {
    int size() {
        return ids.length;
    }

    /// -1 for an owner that isn't there.
    int place(long id) {
        int place = Arrays.binarySearch(ids, id);
        return place < 0 ? -1 : place;
    }
}

package jaidee.segments;

/// All bills of owners in the order of their numbers. They only come to be more.
///
/// @param owner place
/// @param day   of the epoch
/// @param net   satang
record Bills(long[] ids, int[] owner, int[] day, long[] net) {
    static final Bills NONE = new Bills(new long[0], new int[0], new int[0], new long[0]);

    int size() {
        return ids.length;
    }

    long last() {
        return ids.length == 0 ? 0 : ids[ids.length - 1];
    }
}

package jaidee.segments;

/// The lines of bills that sold a certain service, or one of a group.
///
/// @param bill place among the bills
/// @param item number of what was sold on it
record Taken(int[] bill, int[] item) {
    static final Taken NOTHING = new Taken(new int[0], new int[0]);

    int size() {
        return bill.length;
    }
}

package jaidee.segments;

import java.util.BitSet;

/// The bills and what came back, those of one owner together, by day. A bill made void in its month isn't among them; one of
/// nothing is, but is no visit.
///
/// @param from     place of the first of each owner; one more than there are owners
/// @param day      of the epoch, of a refund the day on which it was made
/// @param net      satang; below zero for what came back
/// @param bill     place among the bills; -1 for what came back
/// @param never    of the bills by place: made void in their month
record Visits(int[] from, int[] day, long[] net, int[] bill, BitSet never) {
    int first(int owner) {
        return owner + 1 < from.length ? from[owner] : 0;
    }

    int end(int owner) {
        return owner + 1 < from.length ? from[owner + 1] : 0;
    }

    boolean isVisit(int entry) {
        return bill[entry] >= 0 && net[entry] > 0;
    }

    /// Days with a visit after `after`, up to and including `until`.
    int days(int owner, int after, int until) {
        int days = 0, seen = Integer.MIN_VALUE;
        for (int e = first(owner); e < end(owner); e++) {
            if (day[e] > after && day[e] <= until && day[e] != seen && isVisit(e)) {
                days++;
                seen = day[e];
            }
        }
        return days;
    }

    long spent(int owner, int after, int until) {
        long sum = 0;
        for (int e = first(owner); e < end(owner); e++) if (day[e] > after && day[e] <= until) sum += net[e];
        return sum;
    }

    /// Bills that were paid.
    int bills(int owner, int after, int until) {
        int bills = 0;
        for (int e = first(owner); e < end(owner); e++) if (day[e] > after && day[e] <= until && isVisit(e)) bills++;
        return bills;
    }

    /// Day of the first visit up to `until`; `Integer.MAX_VALUE` when there was none.
    int firstVisit(int owner, int until) {
        for (int e = first(owner); e < end(owner); e++) if (isVisit(e)) return day[e] <= until ? day[e] : Integer.MAX_VALUE;
        return Integer.MAX_VALUE;
    }

    /// Day of the last visit up to `until`; `Integer.MIN_VALUE` when there was none.
    int lastVisit(int owner, int until) {
        for (int e = end(owner) - 1; e >= first(owner); e--) if (day[e] <= until && isVisit(e)) return day[e];
        return Integer.MIN_VALUE;
    }
}

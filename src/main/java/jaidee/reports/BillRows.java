package jaidee.reports;

import java.time.LocalDate;
import java.util.Arrays;

/// Paid bills in the order of their days, as plain numbers: there may be a million of them. A bill of a walk-in has the
/// owner `NOBODY`.
final class BillRows {
    static final long NOBODY = 0;
    private static final int FIRST = 4096;

    private long[] owners = new long[FIRST], satang = new long[FIRST];
    private int[] days = new int[FIRST];
    private int size;

    /// @param day not before that of the last one
    void add(long owner, LocalDate day, long paid) {
        if (size == days.length) {
            owners = Arrays.copyOf(owners, size * 2);
            satang = Arrays.copyOf(satang, size * 2);
            days = Arrays.copyOf(days, size * 2);
        }
        owners[size] = owner;
        satang[size] = paid;
        days[size++] = Math.toIntExact(day.toEpochDay());
    }

    int size() {
        return size;
    }

    long owner(int i) {
        return owners[i];
    }

    long satang(int i) {
        return satang[i];
    }

    int day(int i) {
        return days[i];
    }

    /// The first bill on this day or later; `size()` when there is none.
    int from(LocalDate day) {
        int wanted = Math.toIntExact(day.toEpochDay()), low = 0, high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < wanted) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}

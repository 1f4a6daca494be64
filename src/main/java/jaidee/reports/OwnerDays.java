package jaidee.reports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// On which days each owner came, in ascending order and each day once.
final class OwnerDays {
    private final long[] ids;
    private final int[][] days;

    private OwnerDays(long[] ids, int[][] days) {
        this.ids = ids;
        this.days = days;
    }

    static OwnerDays of(BillRows bills) {
        Map<Long, Integer> places = new HashMap<>();
        int[][] days = new int[1024][];
        int[] counts = new int[1024];
        for (int i = 0; i < bills.size(); i++) {
            if (bills.owner(i) == BillRows.NOBODY) continue;
            int place = places.computeIfAbsent(bills.owner(i), _ -> places.size());
            if (place == counts.length) {
                days = Arrays.copyOf(days, place * 2);
                counts = Arrays.copyOf(counts, place * 2);
            }
            int[] of = days[place] == null ? days[place] = new int[4] : days[place];
            int count = counts[place], day = bills.day(i);
            if (count > 0 && of[count - 1] == day) continue;
            if (count == of.length) of = days[place] = Arrays.copyOf(of, count * 2);
            of[count] = day;
            counts[place]++;
        }
        long[] ids = new long[places.size()];
        int[][] exact = new int[ids.length][];
        for (Map.Entry<Long, Integer> each : places.entrySet()) {
            ids[each.getValue()] = each.getKey();
            exact[each.getValue()] = Arrays.copyOf(days[each.getValue()], counts[each.getValue()]);
        }
        return new OwnerDays(ids, exact);
    }

    int owners() {
        return ids.length;
    }

    long id(int owner) {
        return ids[owner];
    }

    int first(int owner) {
        return days[owner][0];
    }

    /// The last day up to `to`; there must be one.
    LocalDate last(int owner, int to) {
        return LocalDate.ofEpochDay(days[owner][place(days[owner], to + 1) - 1]);
    }

    /// How many days from one to the other, both included.
    int count(int owner, int from, int to) {
        return Math.max(0, place(days[owner], to + 1) - place(days[owner], from));
    }

    private static int place(int[] sorted, int day) {
        int found = Arrays.binarySearch(sorted, day);
        return found < 0 ? -found - 1 : found;
    }
}

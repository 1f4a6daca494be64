package jaidee.reports;

import java.time.LocalDate;
import java.util.function.LongPredicate;

/// How the owners of one month came and went, by the days of their paid bills.
///
/// @param start     active the day before the month began: a paid bill in the twelve months up to that day
/// @param end       active at the end
/// @param came      with a paid bill in the month: new, won back or returning
/// @param fresh     whose first paid bill ever was in the month
/// @param wonBack   who came, were not active at the start and are not new
/// @param lost      active at the start and not at the end
/// @param visits    owners and days of the month
/// @param repeated  who came on two days of it or more
/// @param repeatedYear  the same of the twelve months up to its end, of `end` owners
/// @param visitsYear    owners and days of those twelve months
record OwnersOfMonth(long start, long end, long came, long fresh, long wonBack, long lost, long visits, long repeated, long repeatedYear, long visitsYear) {
    static final int ACTIVE_MONTHS = 12;

    long returning() {
        return came - fresh - wonBack;
    }

    /// @param days    of each owner
    /// @param known   had a paid bill before the first of `days` that are known: nobody of these is new
    /// @param first   of the month
    /// @param last    counted of it
    static OwnersOfMonth of(OwnerDays days, LongPredicate known, LocalDate first, LocalDate last) {
        int from = day(first), to = day(last), before = from - 1;
        int activeAtStart = day(Span.yearTo(first.minusDays(1))), activeAtEnd = day(Span.yearTo(last));
        long start = 0, end = 0, came = 0, fresh = 0, wonBack = 0, lost = 0, visits = 0, repeated = 0, repeatedYear = 0, visitsYear = 0;
        for (int owner = 0; owner < days.owners(); owner++) {
            int here = days.count(owner, from, to), year = days.count(owner, activeAtEnd, to);
            boolean was = days.count(owner, activeAtStart, before) > 0, is = year > 0;
            if (was) start++;
            if (is) end++;
            if (was && !is) lost++;
            visitsYear += year;
            if (year > 1) repeatedYear++;
            if (here == 0) continue;
            came++;
            visits += here;
            if (here > 1) repeated++;
            if (was) continue;
            if (days.first(owner) >= from && !known.test(days.id(owner))) fresh++;
            else wonBack++;
        }
        return new OwnersOfMonth(start, end, came, fresh, wonBack, lost, visits, repeated, repeatedYear, visitsYear);
    }

    private static int day(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}

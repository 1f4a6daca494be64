package jaidee.reports;

import java.time.LocalDate;
import java.time.YearMonth;

/// The days of a month that are counted: all of them, or those up to some day while it runs.
///
/// @param over all its days have ended; on its last day it still runs
record Span(YearMonth month, LocalDate last, boolean over) {
    Span {
        if (!YearMonth.from(last).equals(month)) throw new IllegalArgumentException(last + " is not in " + month);
    }

    static Span whole(YearMonth month) {
        return new Span(month, month.atEndOfMonth(), true);
    }

    /// Up to `today` while the month runs.
    static Span upto(YearMonth month, LocalDate today) {
        return month.equals(YearMonth.from(today)) ? new Span(month, today, false) : whole(month);
    }

    LocalDate first() {
        return month.atDay(1);
    }

    /// Another month up to the same day of it, so that a month that runs is held against as many days; on its last day against
    /// all of them.
    Span alike(YearMonth other) {
        if (over) return whole(other);
        return new Span(other, last.equals(month.atEndOfMonth()) ? other.atEndOfMonth() : other.atDay(Math.min(last.getDayOfMonth(), other.lengthOfMonth())), false);
    }

    /// The day after which the twelve months up to its end begin.
    LocalDate yearBefore() {
        return last.minusMonths(OwnersOfMonth.ACTIVE_MONTHS);
    }
}

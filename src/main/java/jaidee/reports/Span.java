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

    /// The first of the twelve months up to its end.
    LocalDate year() {
        return yearTo(last);
    }

    /// The first day of the twelve months that end with `day`. Of the last day of a month they are whole months, after a leap year's
    /// February too: those to 28 February 2025 begin on 1 March 2024.
    static LocalDate yearTo(LocalDate day) {
        LocalDate back = day.minusMonths(OwnersOfMonth.ACTIVE_MONTHS).plusDays(1), next = day.plusDays(1).minusMonths(OwnersOfMonth.ACTIVE_MONTHS);
        return back.isAfter(next) ? back : next;
    }
}

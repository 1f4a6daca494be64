package jaidee.loyalty;

import java.time.LocalDate;

/// How long a tier holds and what comes after.
///
/// @param graceDays in which the gap can still be closed after the last day, before it falls; 0 for none
/// @param months    it holds to the end of the month so many months later
/// @param yearOf    by which year privileges are counted
public record TierTerms(int graceDays, int months, Year yearOf) {
    public static final TierTerms USUAL = new TierTerms(0, 12, Year.CALENDAR);

    public TierTerms {
        months = months == 0 ? 12 : months;
        yearOf = yearOf == null ? Year.CALENDAR : yearOf;
    }

    public enum Year {
        /// from 1 January
        CALENDAR,
        /// from the day on which the owner became a member
        MEMBERSHIP
    }

    /// First day of the year in which `day` counts.
    public LocalDate yearOf(LocalDate day, LocalDate memberSince) {
        if (yearOf == Year.CALENDAR) return day.withDayOfYear(1);
        // reckoned from the first one, so that who joined on 29 February has it back in leap years
        long years = Math.max(0, java.time.temporal.ChronoUnit.YEARS.between(memberSince, day));
        return memberSince.plusYears(years);
    }
}

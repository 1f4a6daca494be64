package jaidee.outreach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BirthdaysTest {
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    /// Also over the leap day in either kind of year, and over the end of a year.
    @ParameterizedTest
    @ValueSource(strings = {"2027-02-20", "2028-02-15", "2028-02-16", "2027-12-25", "2026-11-23"})
    void theDaysAskedForAreThoseOfTheComingBirthdays(LocalDate today) {
        List<LocalDate> days = today.datesUntil(today.plusDays(Birthdays.LISTED_DAYS + 1)).toList();
        List<LocalDate> born = FIRST.datesUntil(today.plusYears(1))
                .filter(day -> day.getYear() < Birthdays.next(day, today).getYear() && days.contains(Birthdays.next(day, today))).toList();
        assertThat(Birthdays.bornOn(days, FIRST)).containsExactlyInAnyOrderElementsOf(born);
    }
}

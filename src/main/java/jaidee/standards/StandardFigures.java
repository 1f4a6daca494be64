package jaidee.standards;

import jaidee.kernel.Bilingual;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// How the promises of some days were kept: each standard, and all of them by person, by hour and by month.
///
/// @param from    the first day on which a timer was started, `to` the last
/// @param rows    in the order of the standards; those that ran, and while the last day runs also those the clinic keeps now
/// @param persons who ended them, or started what nobody ended; the most first
/// @param hours   of the start, those with any, from the morning on
/// @param months  of the start, those with any, the oldest first
public record StandardFigures(LocalDate from, LocalDate to, List<Row> rows, List<Person> persons, List<Hour> hours, List<Month> months, StandardResult all) {
    /// @param limit as it is promised now; of days that are over, as it was promised last in them
    public record Row(long standard, Bilingual name, Duration limit, StandardResult result) {
    }

    public record Person(String name, StandardResult result) {
    }

    /// @param hour 0 to 23: from that hour to the next
    public record Hour(int hour, StandardResult result) {
    }

    public record Month(YearMonth month, StandardResult result) {
    }
}

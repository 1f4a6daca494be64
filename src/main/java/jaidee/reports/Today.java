package jaidee.reports;

import jaidee.kernel.Money;
import jaidee.till.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// The day so far.
///
/// @param usual      of this hour on the same day of the last weeks
/// @param tenders    what came in by each way of paying, less what went back by it; only those that were used
/// @param booked     owners
/// @param complaints that nobody has closed
public record Today(LocalDate day, LocalTime until, Map<Measure, BigDecimal> now, Usual usual, SequencedMap<PaymentMethod, Money> tenders, int booked, int complaints) {
    /// What the clinic usually has on such a day.
    ///
    /// @param days     on which there was a bill, of those looked at; 0: nothing to compare with
    /// @param byNow    on average until this hour
    /// @param wholeDay on average until the evening
    public record Usual(int days, Map<Measure, BigDecimal> byNow, Map<Measure, BigDecimal> wholeDay) {
        public Optional<BigDecimal> byNow(Measure measure) {
            return Optional.ofNullable(byNow.get(measure));
        }

        public Optional<BigDecimal> wholeDay(Measure measure) {
            return Optional.ofNullable(wholeDay.get(measure));
        }
    }

    public BigDecimal of(Measure measure) {
        return now.getOrDefault(measure, BigDecimal.ZERO);
    }
}

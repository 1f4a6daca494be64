package jaidee.reports;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/// What the manager wants a figure to be.
///
/// @param from    the month it is for, or the first it is for
/// @param onwards for each month from then on, until another goal says otherwise
/// @param target  as the figure is counted (money in satang); empty: none is wanted any more
public record Goal(Measure measure, YearMonth from, boolean onwards, Optional<BigDecimal> target) {
}

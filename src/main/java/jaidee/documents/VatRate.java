package jaidee.documents;

import java.math.BigDecimal;
import java.time.LocalDate;

/// A rate of value added tax and the first day it holds; it holds until the next one begins. The rate of 7 % stands on
/// royal decrees that are prolonged year by year; without one the 10 % of Revenue Code s. 80 would be back.
///
/// @param basisPoints 700 is 7 %
/// @param note        the decree, or empty
public record VatRate(LocalDate from, int basisPoints, String note) {
    /// As it is said: `7`, `6.5`.
    public String percent() {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }
}

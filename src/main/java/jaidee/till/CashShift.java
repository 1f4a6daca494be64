package jaidee.till;

import jaidee.kernel.Money;
import jaidee.kernel.ShiftId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A shift of the cash drawer. Its business day is that of its opening and stays, also past midnight.
///
/// @param openedBy     by name
/// @param floatChecked somebody counted the float, or set it; a shift that a sale opened by itself waits for that
/// @param closing      empty while the shift is open
public record CashShift(ShiftId id, LocalDate businessDay, Instant openedAt, String openedBy, Money openingFloat,
                        boolean openedBySale, boolean floatChecked, Optional<Closing> closing) {
    /// What was found when the drawer was counted.
    ///
    /// @param zNumber  of the report, from 1 without a gap
    /// @param closedBy by name
    /// @param expected float and cash taken, less cash given
    /// @param firstCounted before anybody had seen what was expected; differs when it was counted again
    /// @param kept     left in the drawer for the next shift; the rest of what was counted was taken out
    /// @param bills    of the shift, what they came to, and what was given back, as they stood at the count
    public record Closing(int zNumber, Instant at, String closedBy, Money expected, Money counted, Money firstCounted, Money kept,
                          String note, int bills, Money payable, Money refunded) {
        /// As it is said and printed: `Z00042`.
        public String number() {
            return "Z%05d".formatted(zNumber);
        }

        /// More than nothing: too much in the drawer; less: something is missing.
        public Money difference() {
            return counted.minus(expected);
        }

        public Money takenOut() {
            return counted.minus(kept);
        }
    }

    public boolean isOpen() {
        return closing.isEmpty();
    }
}

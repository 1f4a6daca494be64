package jaidee.closing;

import jaidee.kernel.Money;
import jaidee.kernel.ShiftId;
import jaidee.till.CashCount;

/// Asks to close a shift after the count.
///
/// @param expected     as it was shown after the count: money that came since is not passed over
/// @param firstCounted what the first count came to, before the expected sum was shown
/// @param kept         stays in the drawer for the next shift
public record CloseRequest(ShiftId shift, CashCount count, Money expected, Money firstCounted, Money kept, String note) {
}

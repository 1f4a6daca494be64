package jaidee.checkout;

import jaidee.kernel.Reduction;
import jaidee.staff.Authority;

/// A discount that somebody gives by hand, on a line or on the bill. It follows what it is on: another quantity, another
/// discount before it, and it is worth as much of what is left then, never more.
///
/// @param reason  asked for always; printed on the receipt
/// @param granted who gives it, and whose PIN allowed it; looked at again when the sale is made
public record ManualDiscount(Reduction reduction, String reason, Authority granted) {
    /// Longest reason, in characters.
    public static final int REASON = 200;
}

package jaidee.checkout;

import jaidee.kernel.Money;
import jaidee.staff.Authority;

/// Another price for one of an item than the catalogue has, on one line of one bill.
///
/// @param price   of one, tax included; may be nothing
/// @param reason  asked for always; printed on the receipt
/// @param granted who sets it, and whose PIN allowed it; looked at again when the sale is made
public record OtherPrice(Money price, String reason, Authority granted) {
}

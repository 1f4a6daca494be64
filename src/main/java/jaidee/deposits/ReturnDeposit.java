package jaidee.deposits;

import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.staff.Authority;
import jaidee.till.PaymentMethod;

/// Money an owner gets back from their deposit, by right `REFUND`.
///
/// @param key       made when the form is opened: however often it is confirmed, the money is given once
/// @param reference of the transfer; empty for none
/// @param reason    why; must not be empty
public record ReturnDeposit(String key, OwnerId owner, Money amount, PaymentMethod method, String reference, String reason,
                            Authority authority) {
}

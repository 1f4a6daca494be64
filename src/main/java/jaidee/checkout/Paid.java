package jaidee.checkout;

import jaidee.kernel.Money;
import jaidee.till.PaymentMethod;
import java.util.Optional;

/// A payment as it went into the books: what counted towards the bill, and for cash what was tendered and given back.
public record Paid(PaymentMethod method, Money amount, Optional<Money> tendered, Optional<Money> change, String reference) {
}

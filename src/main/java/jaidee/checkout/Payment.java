package jaidee.checkout;

import jaidee.kernel.Money;
import jaidee.till.PaymentMethod;

/// What the customer hands over.
///
/// @param tendered  in cash what lies on the counter, change included; else exactly what is paid this way
/// @param reference of the slip or terminal; empty for none
public record Payment(PaymentMethod method, Money tendered, String reference) {
    public static Payment cash(Money tendered) {
        return new Payment(PaymentMethod.CASH, tendered, "");
    }

    public static Payment by(PaymentMethod method, Money amount, String reference) {
        return new Payment(method, amount, reference);
    }
}

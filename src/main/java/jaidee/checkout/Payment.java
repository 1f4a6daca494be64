package jaidee.checkout;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import jaidee.till.PaymentWords;
import java.util.Optional;

/// What the customer hands over.
///
/// @param tendered  in cash what lies on the counter, change included; else exactly what is paid this way
/// @param reference of the slip or terminal; empty for none
/// @param checked   who saw the money arrive; needed for PromptPay
public record Payment(PaymentMethod method, Money tendered, String reference, Optional<CheckedBy> checked) {
    public static Payment cash(Money tendered) {
        return by(PaymentMethod.CASH, tendered, "");
    }

    public static Payment by(PaymentMethod method, Money amount, String reference) {
        return new Payment(method, amount, reference, Optional.empty());
    }

    /// The method with what is known about it: reference, who saw the money.
    public Message says() {
        return PaymentWords.of(method, reference, checked);
    }

    /// A payment of which somebody at the desk says that it came.
    public Payment seenBy(CheckedBy who) {
        return new Payment(method, tendered, reference, Optional.of(who));
    }
}

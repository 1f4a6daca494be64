package jaidee.checkout;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.till.CheckedBy;
import jaidee.till.PaymentMethod;
import jaidee.till.PaymentWords;
import java.util.Optional;

/// A payment as it went into the books: what counted towards the bill, and for cash what was tendered and given back.
///
/// @param checked who saw the money arrive; only for PromptPay
public record Paid(PaymentMethod method, Money amount, Optional<Money> tendered, Optional<Money> change, String reference,
                   Optional<CheckedBy> checked) {
    /// The method with what is known about it: reference, who saw the money.
    public Message says() {
        return PaymentWords.of(method, reference, checked);
    }

    static Paid cash(Money amount, Money tendered) {
        return new Paid(PaymentMethod.CASH, amount, Optional.of(tendered), Optional.of(tendered.minus(amount)), "", Optional.empty());
    }

    static Paid exactly(Payment payment) {
        return new Paid(payment.method(), payment.tendered(), Optional.empty(), Optional.empty(), payment.reference(), payment.checked());
    }
}

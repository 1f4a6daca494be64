package jaidee.checkout;

import jaidee.kernel.Message;

/// How a bill is paid.
public enum PaymentMethod {
    CASH, PROMPTPAY, CARD, TRANSFER, DEPOSIT, PARTNER;

    public Message named() {
        return Message.of("checkout.method." + name());
    }
}

package jaidee.till;

import jaidee.kernel.Message;

/// How money changes hands.
public enum PaymentMethod {
    CASH, PROMPTPAY, CARD, TRANSFER, DEPOSIT, PARTNER;

    public Message named() {
        return Message.of("till.method." + name());
    }
}

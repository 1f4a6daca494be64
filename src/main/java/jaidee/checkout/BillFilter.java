package jaidee.checkout;

import jaidee.kernel.Message;

/// Which bills a list shows.
public enum BillFilter {
    ALL, REFUNDED, VOIDED, TAX_INVOICE;

    public Message named() {
        return Message.of("checkout.bills.filter." + name());
    }
}

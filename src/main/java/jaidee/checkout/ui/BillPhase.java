package jaidee.checkout.ui;

import jaidee.checkout.SaleReceipt;

/// How far the bill at the counter is.
public sealed interface BillPhase {
    /// Lines come and go.
    record Ringing() implements BillPhase {
    }

    /// The money for it is being taken.
    record Paying(PaymentViewModel payment) implements BillPhase {
    }

    /// It is in the books; what it was is still said.
    record Sold(SaleReceipt receipt) implements BillPhase {
    }
}

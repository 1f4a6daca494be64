package jaidee.deposits;

import jaidee.documents.DocumentKind;
import jaidee.kernel.Message;

/// What moved a deposit.
public enum DepositKind {
    /// The owner left money.
    TAKEN,
    /// A bill was paid with it.
    USED,
    /// A bill that was paid with it was given back.
    RESTORED,
    /// The owner got it back.
    RETURNED;

    public Message named() {
        return Message.of("deposits.kind." + name());
    }

    /// The paper of money taken or given; a deposit that is used or restored stands on the papers of the bill.
    ///
    /// @throws IllegalStateException for those
    DocumentKind paper() {
        return switch (this) {
            case TAKEN -> DocumentKind.DEPOSIT_RECEIPT;
            case RETURNED -> DocumentKind.DEPOSIT_RETURN;
            case USED, RESTORED -> throw new IllegalStateException(this + " has no paper of its own");
        };
    }
}

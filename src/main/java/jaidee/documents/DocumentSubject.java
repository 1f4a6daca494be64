package jaidee.documents;

import jaidee.kernel.DepositEntryId;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;

/// What a document is about.
public sealed interface DocumentSubject {
    record OfSale(SaleId sale) implements DocumentSubject {
    }

    /// @param sale that is given back, in part or whole
    record OfRefund(RefundId refund, SaleId sale) implements DocumentSubject {
    }

    record OfDeposit(DepositEntryId entry) implements DocumentSubject {
    }
}

package jaidee.refunds;

import jaidee.kernel.Money;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;

/// A refund that is in the books.
///
/// @param number of the credit note or slip; of the bill itself when it was made void
/// @param money  given back
public record RefundDone(RefundId id, SaleId sale, RefundKind kind, String number, Money money) {
}

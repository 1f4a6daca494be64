package jaidee.checkout;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;
import jaidee.till.PaymentMethod;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A refund as the books have it, or a bill made void: what the screen shows beside the bill and the paper says.
///
/// @param number     of the credit note or slip; empty for a bill made void
/// @param by         who did it, by name
/// @param approvedBy whose PIN allowed it, by name; empty when `by` may
/// @param exempt     part of the net that was not taxed
/// @param rounding   mirrored from the bill
/// @param deducted   kept for points that were spent already
/// @param back       money by way of paying; its sum is net + rounding - deducted
/// @param points     returned to the owner less taken back
public record PastRefund(RefundId id, SaleId sale, boolean voided, Optional<String> number, Instant at, String by, Optional<String> approvedBy,
                         String reason, List<Line> lines, Money net, Money exempt, Money vat, Money rounding, Money deducted,
                         Map<PaymentMethod, Money> back, Points points) {
    public PastRefund {
        lines = List.copyOf(lines);
        back = Map.copyOf(back);
    }

    /// @param position of the line on the bill
    public record Line(int position, Bilingual name, int quantity, Money net) {
    }

    /// What went over the counter.
    public Money money() {
        return net.plus(rounding).minus(deducted);
    }
}

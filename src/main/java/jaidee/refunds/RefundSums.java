package jaidee.refunds;

import jaidee.kernel.Money;
import java.util.List;

/// What a refund comes to.
///
/// @param exempt   part of the net that was not taxed
/// @param vat      part of the net that is value added tax
/// @param rounding what the bill's own rounding of cash gives or takes
/// @param whole    nothing of the bill is left afterwards
public record RefundSums(List<Part> parts, Money net, Money exempt, Money vat, Money rounding, boolean whole) {
    public RefundSums {
        parts = List.copyOf(parts);
    }

    /// @param quantity that comes back
    public record Part(SoldLine line, int quantity, Money net) {
    }

    /// What is to be given back, before anything is kept for points.
    public Money money() {
        return net.plus(rounding);
    }
}

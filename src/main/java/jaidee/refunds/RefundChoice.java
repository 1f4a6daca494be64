package jaidee.refunds;

import jaidee.kernel.Money;
import jaidee.kernel.SaleId;
import jaidee.till.PaymentMethod;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the person at the desk chose to undo.
///
/// @param quantities by position of the line; lines that are missing stay sold
/// @param back       money by way of paying; empty: the way it was paid
/// @param cardInCash what was paid by card may be given back in cash
/// @param kept       of what was given to pets with the lines: stays in the book, only the money comes back
public record RefundChoice(SaleId sale, RefundKind kind, Map<Integer, Integer> quantities, Optional<Map<PaymentMethod, Money>> back,
                           boolean cardInCash, Set<Long> kept) {
    public RefundChoice {
        quantities = Map.copyOf(quantities);
        kept = Set.copyOf(kept);
    }
}

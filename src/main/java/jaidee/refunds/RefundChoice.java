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
/// @param otherwise  of what was given to pets with the lines: a refund leaves it in the book, a bill made void takes it
///                   out; these the other way round
public record RefundChoice(SaleId sale, RefundKind kind, Map<Integer, Integer> quantities, Optional<Map<PaymentMethod, Money>> back,
                           boolean cardInCash, Set<Long> otherwise) {
    public RefundChoice {
        quantities = Map.copyOf(quantities);
        otherwise = Set.copyOf(otherwise);
    }

    public static RefundChoice of(SaleId sale, RefundKind kind, Map<Integer, Integer> quantities) {
        return new RefundChoice(sale, kind, quantities, Optional.empty(), false, Set.of());
    }

    /// Whether it stays in the pet's book.
    boolean keeps(long given) {
        return (kind == RefundKind.REFUND) != otherwise.contains(given);
    }
}

package jaidee.checkout;

import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponId;
import jaidee.kernel.Money;
import java.util.List;
import java.util.Optional;

/// A discount by name and what each line carries of it.
///
/// @param shares one for each line of the bill, in order; their sum is `amount` to the satang
public record AppliedDiscount(DiscountKind kind, Optional<CouponId> coupon, Bilingual label, Money amount,
                              List<Money> shares) {
    /// The only line (from 1) that carries it; empty when several do.
    public Optional<Integer> onlyLine() {
        List<Integer> carrying = java.util.stream.IntStream.range(0, shares.size())
                .filter(i -> !shares.get(i).isZero()).mapToObj(i -> i + 1).toList();
        return carrying.size() == 1 && shares.size() > 1 ? Optional.of(carrying.getFirst()) : Optional.empty();
    }
}

package jaidee.checkout;

import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponId;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A discount by name and what each line carries of it.
///
/// @param coupon that gives it
/// @param manual that gives it: by hand, on the bill or on `line`
/// @param line   (from 1) that a discount by hand was given for; empty for all others
/// @param points that pay it; zero for all others
/// @param shares one for each line of the bill, in order; their sum is `amount` to the satang
public record AppliedDiscount(DiscountKind kind, Optional<CouponId> coupon, Optional<ManualDiscount> manual, Optional<Integer> line,
                              Points points, Bilingual label, Money amount, List<Money> shares) {
    /// Why it was given; empty when it needs no reason.
    public String reason() {
        return manual.map(ManualDiscount::reason).orElse("");
    }

    /// The only line (from 1) that carries it; empty when several do, or when it is on the bill as a whole.
    public Optional<Integer> onlyLine() {
        if (kind == DiscountKind.MANUAL || kind == DiscountKind.POINTS) return line;
        List<Integer> carrying = IntStream.range(0, shares.size())
                .filter(i -> !shares.get(i).isZero()).mapToObj(i -> i + 1).toList();
        return carrying.size() == 1 && shares.size() > 1 ? Optional.of(carrying.getFirst()) : Optional.empty();
    }
}

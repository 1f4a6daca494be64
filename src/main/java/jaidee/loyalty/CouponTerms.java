package jaidee.loyalty;

import jaidee.kernel.Money;
import java.math.BigDecimal;
import java.util.Optional;

/// What all coupons of one bill may come to together; empty: no limit.
///
/// @param most        coupons on a bill
/// @param mostPercent taken off together, of what the bill came to before the first coupon
/// @param mostAmount  taken off together
public record CouponTerms(Optional<Integer> most, Optional<Integer> mostPercent, Optional<Money> mostAmount) {
    public static final CouponTerms FREE = new CouponTerms(null, null, null);

    public CouponTerms {
        most = most == null ? Optional.empty() : most;
        mostPercent = mostPercent == null ? Optional.empty() : mostPercent;
        mostAmount = mostAmount == null ? Optional.empty() : mostAmount;
    }

    /// The most that coupons may take off a bill of `before`; the smaller one where both limits are set.
    public Optional<Money> cap(Money before) {
        Optional<Money> byPercent = mostPercent.map(percent -> before.percent(BigDecimal.valueOf(percent)));
        if (byPercent.isEmpty()) return mostAmount;
        return byPercent.map(share -> mostAmount.map(share::min).orElse(share));
    }
}

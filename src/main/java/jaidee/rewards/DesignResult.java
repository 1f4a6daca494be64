package jaidee.rewards;

import jaidee.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What came of a design, all its versions together.
///
/// @param used    redeemed, and not given back by a refund
/// @param revenue of the bills with it, refunds taken off
/// @param cost    taken off those bills by it
public record DesignResult(CouponDesign design, int issued, int used, Money revenue, Money cost) {
    /// Of those issued in percent, one decimal; empty while none were issued.
    public Optional<String> rate() {
        if (issued == 0) return Optional.empty();
        return Optional.of(BigDecimal.valueOf(used).multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(issued), 1, RoundingMode.HALF_UP).toPlainString());
    }
}

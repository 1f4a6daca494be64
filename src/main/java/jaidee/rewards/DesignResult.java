package jaidee.rewards;

import jaidee.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// What came of a design, all its versions together.
///
/// @param design  `null` for the sum of several
/// @param used    redeemed, and not given back by a refund
/// @param revenue of the bills with it, refunds taken off
/// @param cost    taken off those bills by it
public record DesignResult(CouponDesign design, int issued, int used, Money revenue, Money cost) {
    /// Of those issued in percent, one decimal; empty while none were issued.
    public Optional<BigDecimal> share() {
        if (issued == 0) return Optional.empty();
        return Optional.of(BigDecimal.valueOf(used).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(issued), 1, RoundingMode.HALF_UP));
    }

    public Optional<String> rate() {
        return share().map(BigDecimal::toPlainString);
    }

    /// Of all of them; a bill with coupons of two designs counts for each.
    static DesignResult sum(List<DesignResult> all) {
        return new DesignResult(null, all.stream().mapToInt(DesignResult::issued).sum(), all.stream().mapToInt(DesignResult::used).sum(),
                all.stream().map(DesignResult::revenue).reduce(Money.ZERO, Money::plus), all.stream().map(DesignResult::cost).reduce(Money.ZERO, Money::plus));
    }
}

package jaidee.rewards;

import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.loyalty.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a coupon is judged against: the bill as it stands before the coupon, and whose it is.
///
/// @param tier   of the owner today; empty for a walk-in
/// @param before coupons already working on this bill
public record Visit(LocalDate day, Optional<OwnerId> owner, Optional<Tier> tier, boolean first, List<Line> lines,
                    List<Coupon> before) {
    /// @param species of the pet the line is for; empty when it is for none in particular
    /// @param net     what is left of the line before this coupon
    public record Line(ItemId item, String category, Optional<String> species, Money net) {
    }

    Money net() {
        return lines.stream().map(Line::net).reduce(Money.ZERO, Money::plus);
    }
}

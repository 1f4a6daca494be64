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
/// @param byHand somebody gave a discount by hand on it
public record Visit(LocalDate day, Optional<OwnerId> owner, Optional<Tier> tier, boolean first, List<Line> lines,
                    List<Coupon> before, boolean byHand) {
    public Visit(LocalDate day, Optional<OwnerId> owner, Optional<Tier> tier, boolean first, List<Line> lines, List<Coupon> before) {
        this(day, owner, tier, first, lines, before, false);
    }

    /// @param species of the pet the line is for; empty when it is for none in particular
    /// @param net     what is left of the line before this coupon
    /// @param breed   of the pet, as it is written
    /// @param born    the pet; empty when nobody knows
    public record Line(ItemId item, String category, Optional<String> species, Money net, Optional<String> breed, Optional<LocalDate> born) {
        public Line(ItemId item, String category, Optional<String> species, Money net) {
            this(item, category, species, net, Optional.empty(), Optional.empty());
        }
    }

    Money net() {
        return lines.stream().map(Line::net).reduce(Money.ZERO, Money::plus);
    }
}

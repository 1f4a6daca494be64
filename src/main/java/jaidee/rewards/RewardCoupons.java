package jaidee.rewards;

import jaidee.kernel.CouponDesignId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import java.util.Optional;
import java.util.Set;

/// The design of the coupons that a reward goes out as.
final class RewardCoupons {
    private RewardCoupons() {
    }

    /// Only for its owner, on any day and any bill. Not active: nobody gives one by hand.
    static CouponDesign design(String code, Reward reward) {
        Optional<ItemId> item = reward.terms().gives() instanceof Reward.Gives.FreeItem(ItemId id, var _) ? Optional.of(id) : Optional.empty();
        Benefit benefit = switch (reward.terms().gives()) {
            case Reward.Gives.Discount(Money amount) -> new Benefit.Amount(amount);
            case Reward.Gives.FreeItem freeItem -> new Benefit.FreeItem();
            case Reward.Gives.Gift gift -> new Benefit.Gift(reward.name());
        };
        CouponDesign.Terms terms = new CouponDesign.Terms(Money.ZERO, Set.of(), Optional.empty(), Set.of(), false, false, true);
        CouponDesign.Issue issue = new CouponDesign.Issue(Optional.of(reward.terms().voucherDays()), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty());
        return new CouponDesign(new CouponDesignId(0), code, reward.name(), benefit, item, Optional.empty(), reward.name(), terms, issue, false);
    }
}

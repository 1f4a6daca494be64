package jaidee.rewards;

import jaidee.kernel.CouponId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A reward that points are to be given for with a bill. Nothing of it is in the books before the bill is confirmed.
///
/// @param against why it can't be had; empty when it can
public record RewardOnBill(Reward reward, Optional<RewardRefusal> against) {
    /// What those that can be had take from the account.
    public static Points points(List<RewardOnBill> rewards) {
        return rewards.stream().filter(each -> each.against().isEmpty()).map(each -> each.reward().points()).reduce(Points.ZERO, Points::plus);
    }

    /// What it takes off the bill, as a coupon that nobody has; empty for what can't be had. A gift takes nothing off.
    ///
    /// @param id under which the bill knows it
    public Optional<Coupon> standIn(CouponId id, OwnerId owner, LocalDate day) {
        return against.isPresent() ? Optional.empty() : Optional.of(new Coupon(id, RewardCoupons.design("REWARD-" + reward.id(), reward), "",
                Optional.of(owner), day, day, day.plusDays(reward.terms().voucherDays()), new CouponState.Waiting()));
    }
}

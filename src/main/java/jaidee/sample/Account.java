package jaidee.sample;

import jaidee.kernel.Money;
import jaidee.loyalty.PointsAccount;
import jaidee.loyalty.TierPolicy;
import jaidee.rewards.Coupon;
import jaidee.kernel.CouponDesignId;
import jaidee.rewards.CouponDesign;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How one household stands at the till while the story runs.
final class Account {
    final long owner;
    final List<TierPolicy.Spend> spends = new ArrayList<>();
    final List<Coupon> coupons = new ArrayList<>();
    private final Map<CouponDesignId, Integer> given = new HashMap<>();
    Money deposit = Money.ZERO;
    PointsAccount points = PointsAccount.EMPTY;
    TierPolicy.Held held;
    boolean visited;

    Account(long owner, TierPolicy.Held held) {
        this.owner = owner;
        this.held = held;
    }

    void given(Coupon coupon) {
        coupons.add(coupon);
        given.merge(coupon.design().id(), 1, Integer::sum);
    }

    int givenOf(CouponDesign design) {
        return given.getOrDefault(design.id(), 0);
    }
}

package jaidee.checkout;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponRefusal;
import java.util.Optional;

/// What a coupon in the basket does to the bill, or why it does nothing.
public record CouponEffect(Coupon coupon, Money discount, Optional<CouponRefusal> refusal) {
    public boolean works() {
        return refusal.isEmpty();
    }

    public Message says() {
        return refusal.map(CouponRefusal::message).orElseGet(() -> coupon.design().benefit().says());
    }
}

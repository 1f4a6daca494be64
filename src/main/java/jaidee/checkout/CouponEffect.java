package jaidee.checkout;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponRefusal;
import java.util.Optional;

/// What a coupon in the basket does to the bill, or why it does nothing.
///
/// @param cap what all coupons of the bill take off together at most, where that made this one take off less
public record CouponEffect(Coupon coupon, Money discount, Optional<CouponRefusal> refusal, Optional<Money> cap) {
    public boolean works() {
        return refusal.isEmpty();
    }

    public Message says() {
        return refusal.map(CouponRefusal::message).orElseGet(() ->
                cap.map(most -> Message.of("checkout.coupon.capped", coupon.design().benefit().says(), most)).orElseGet(() -> coupon.design().benefit().says()));
    }
}

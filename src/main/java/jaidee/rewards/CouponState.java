package jaidee.rewards;

import java.time.Instant;
import java.time.LocalDate;

/// Where a coupon stands in its life; whether its days have passed is asked of the coupon with a day.
public sealed interface CouponState {
    record Waiting() implements CouponState {
    }

    /// @param documentNumber of the bill that used it
    /// @param by             who made that bill, by name
    record Redeemed(LocalDate on, String documentNumber, String by) implements CouponState {
    }

    record Voided(Instant at, String reason) implements CouponState {
    }
}

package jaidee.rewards;

import java.time.LocalDate;

/// What becomes of a coupon when its bill is refunded.
public record CouponFate(Coupon coupon, Kind kind, long redemption) {
    public enum Kind {
        /// Used on the bill, and good again.
        ALIVE,
        /// Used on the bill; not used any more, but its last day has passed.
        ALIVE_TOO_LATE,
        /// Given with the bill, which no longer deserves it.
        ENDED,
        /// Given with the bill and used meanwhile: it stays used.
        USED_ALREADY
    }

    static CouponFate revived(Coupon coupon, long redemption, LocalDate today) {
        return new CouponFate(coupon, today.isAfter(coupon.lastDay()) ? Kind.ALIVE_TOO_LATE : Kind.ALIVE, redemption);
    }
}

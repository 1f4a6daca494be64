package jaidee.rewards;

import java.time.LocalDate;
import java.util.Optional;

/// What becomes of a coupon when its bill is refunded.
///
/// @param reward that it stands for, redeemed with the same bill; only where its points come back
public record CouponFate(Coupon coupon, Kind kind, long redemption, Optional<SoldReward> reward) {
    CouponFate(Coupon coupon, Kind kind, long redemption) {
        this(coupon, kind, redemption, Optional.empty());
    }

    public enum Kind {
        /// Used on the bill, and good again.
        ALIVE,
        /// Used on the bill; not used any more, but its last day has passed.
        ALIVE_TOO_LATE,
        /// A reward redeemed with the bill: its points come back.
        POINTS_BACK,
        /// Given with the bill, which no longer deserves it.
        ENDED,
        /// Given with the bill and used meanwhile: it stays used.
        USED_ALREADY
    }

    static CouponFate revived(Coupon coupon, long redemption, LocalDate today) {
        return new CouponFate(coupon, today.isAfter(coupon.lastDay()) ? Kind.ALIVE_TOO_LATE : Kind.ALIVE, redemption);
    }
}

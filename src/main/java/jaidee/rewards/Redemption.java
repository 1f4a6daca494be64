package jaidee.rewards;

import jaidee.kernel.CouponId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.Optional;

/// A reward that points were given for.
///
/// @param reward    in the version it was redeemed by
/// @param coupon    that it went out as, when it takes something off a bill
/// @param token     of the voucher of a gift, all that its code holds
/// @param lastDay   to pick it up
/// @param handed    day on which the gift was picked up
/// @param printed   the voucher was: the next one is a copy
/// @param cancelled day on which it was taken back and the points returned
public record Redemption(long id, Reward reward, OwnerId owner, String ownerName, Points points, LocalDate on, Optional<CouponId> coupon,
                         Optional<String> token, LocalDate lastDay, Optional<LocalDate> handed, Optional<LocalDate> cancelled, boolean printed) {
    /// A gift that waits at the desk.
    public boolean waiting(LocalDate today) {
        return token.isPresent() && handed.isEmpty() && cancelled.isEmpty() && !today.isAfter(lastDay);
    }
}

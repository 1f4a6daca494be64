package jaidee.rewards;

import jaidee.kernel.CouponId;
import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.Optional;

/// One coupon as it was issued, and where it stands.
///
/// @param token   random, all that its code holds
/// @param owner   whom it was given to; empty when it was handed to a walk-in
/// @param lastDay on which it can be used
public record Coupon(CouponId id, CouponDesign design, String token, Optional<OwnerId> owner, LocalDate issuedOn,
                     LocalDate validFrom, LocalDate lastDay, CouponState state) {
    public boolean waiting(LocalDate today) {
        return state instanceof CouponState.Waiting && !today.isAfter(lastDay);
    }
}

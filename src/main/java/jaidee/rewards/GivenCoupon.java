package jaidee.rewards;

import java.time.Instant;

/// A coupon in a list of those given.
///
/// @param owner by name; empty when anybody may bring it
public record GivenCoupon(Coupon coupon, Instant at, String owner) {
}

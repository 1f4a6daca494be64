package jaidee.kernel;

/// One printed coupon, by its number inside the database. Never printed and never in a code: outside, random tokens stand for it.
public record CouponId(long value) {
}

package jaidee.kernel;

/// What a kind of coupon gives and asks for, by its number inside the database. Never printed and never in a code: outside, random tokens stand for it.
public record CouponDesignId(long value) {
}

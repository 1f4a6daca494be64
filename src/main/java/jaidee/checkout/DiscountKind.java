package jaidee.checkout;

/// Where a discount comes from.
public enum DiscountKind {
    COUPON, TIER, MANUAL, POINTS
}

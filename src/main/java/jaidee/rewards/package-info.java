/// Coupons: what they give, what they ask for, how they are issued, found and redeemed, once ever.
/// Sees loyalty.
package jaidee.rewards;

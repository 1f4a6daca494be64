package jaidee.loyalty;

/// The rules of points on one day, and which rows of the rule table they are, for the ledger to name them.
public record PointsRules(EarnPolicy earn, long spendRule, long serviceRule, ExpiryPolicy expiry, RedeemTerms redeem,
                          long redeemRule) {
}

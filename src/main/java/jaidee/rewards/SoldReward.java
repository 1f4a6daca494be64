package jaidee.rewards;

import jaidee.kernel.Points;

/// A reward that was redeemed with a bill.
///
/// @param redemption its number
/// @param entry      of the ledger, that took its points
public record SoldReward(long redemption, long entry, Points points) {
}

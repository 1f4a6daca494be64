package jaidee.rewards;

import java.util.Optional;

/// A reward and how it fares.
///
/// @param given of all versions, those taken back left out
/// @param ready of them, redeemed and not yet picked up or used
public record RewardTally(Reward reward, int given, int ready) {
    /// How many can still be had; empty when nobody counts.
    public Optional<Integer> left() {
        return reward.terms().most().map(most -> Math.max(0, most - given));
    }
}

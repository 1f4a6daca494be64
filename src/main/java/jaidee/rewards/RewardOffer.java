package jaidee.rewards;

import jaidee.kernel.Points;
import java.util.Optional;

/// A reward before an owner.
///
/// @param balance of the owner now
/// @param against why it can't be had; empty when it can
public record RewardOffer(RewardTally tally, Points balance, Optional<RewardRefusal> against) {
    public Reward reward() {
        return tally.reward();
    }

    /// What is left of the points afterwards.
    public Points after() {
        return balance.minus(reward().points());
    }

    /// Only points stand in the way: with some more it could be had.
    public boolean withMorePoints() {
        return against.filter(RewardRefusal.TooFewPoints.class::isInstance).isPresent();
    }
}

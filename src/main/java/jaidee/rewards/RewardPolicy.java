package jaidee.rewards;

import jaidee.kernel.Points;
import jaidee.loyalty.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who can have a reward. What never can be changed by coming back later is said first, missing points last.
///
/// @param tiers of the programme, from the lowest
public record RewardPolicy(List<Tier> tiers) {
    /// An owner on a day.
    ///
    /// @param tier     that the owner holds
    /// @param points   that can be spent
    /// @param thisYear of this reward redeemed in the calendar year of `day`
    public record Wish(LocalDate day, Tier tier, Points points, int thisYear) {
    }

    public Optional<RewardRefusal> refuses(RewardTally tally, Wish wish) {
        Reward.Terms terms = tally.reward().terms();
        if (!tally.reward().active()) return Optional.of(new RewardRefusal.Ended());
        if (terms.until().filter(wish.day()::isAfter).isPresent()) return Optional.of(new RewardRefusal.Over(terms.until().get()));
        if (terms.from().filter(wish.day()::isBefore).isPresent()) return Optional.of(new RewardRefusal.NotYet(terms.from().get()));
        if (tally.left().filter(left -> left == 0).isPresent()) return Optional.of(new RewardRefusal.NoneLeft());
        if (terms.mostPerYear().filter(most -> wish.thisYear() >= most).isPresent())
            return Optional.of(new RewardRefusal.EnoughThisYear(terms.mostPerYear().get()));
        Optional<Tier> least = terms.tier().flatMap(code -> tiers.stream().filter(tier -> tier.code().equals(code)).findFirst());
        if (least.filter(tier -> place(wish.tier()) < place(tier)).isPresent()) return Optional.of(new RewardRefusal.TierTooLow(least.get().name()));
        Points missing = terms.points().minus(wish.points());
        return missing.isPositive() ? Optional.of(new RewardRefusal.TooFewPoints(missing)) : Optional.empty();
    }

    private int place(Tier tier) {
        for (int i = 0; i < tiers.size(); i++) if (tiers.get(i).code().equals(tier.code())) return i;
        return -1;
    }
}

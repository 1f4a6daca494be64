package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.List;

/// What a draft of the programme would have given over real sales, beside what today's rules give for the same sales.
/// Missions, birthdays and friends are not in it: they don't come from the rules of earning.
///
/// @param from        first day looked at
/// @param until       last day looked at
/// @param bills       of members
/// @param now         by the rules in force
/// @param draft       by the draft
/// @param rules       each rule of either, in the order of the draft, then those it has no longer, then birthdays and
///                    recommending where the draft changes them
/// @param gaining     owners who would get most more, the most first
/// @param losing      owners who would get most less, the most first
/// @param better      how many owners would get more
/// @param worse       how many owners would get less
/// @param outstanding points that owners hold
/// @param tiers       how many owners their last twelve months would put in each tier, in the order of the draft; empty when
///                    the draft leaves the tiers alone
/// @param undated     rules that begin only later: tried as if they held on each of these days
/// @param moves       owners whose tier would be another, those with the highest first
/// @param moved       how many they are in all
public record TryOutResult(LocalDate from, LocalDate until, long bills, Given now, Given draft, List<OfRule> rules,
                           List<OfOwner> gaining, List<OfOwner> losing, int better, int worse, Points outstanding, Money liabilityNow,
                           Money liabilityDraft, List<OfTier> tiers, List<Move> moves, int moved,
                           List<Bilingual> undated) {
    public TryOutResult {
        rules = List.copyOf(rules);
        gaining = List.copyOf(gaining);
        losing = List.copyOf(losing);
        tiers = List.copyOf(tiers);
        moves = List.copyOf(moves);
        undated = List.copyOf(undated);
    }

    /// @param cost what the points are worth at the value of a point of the same rules
    public record Given(Points points, Money cost) {
    }

    public record OfRule(String code, Message name, Points now, Points draft) {
    }

    public record OfOwner(OwnerId owner, String name, String memberNo, Points now, Points draft) {
        public Points more() {
            return draft.minus(now);
        }
    }

    /// @param now   owners whom today's terms would put there
    /// @param draft owners whom the draft would put there
    public record OfTier(String code, Bilingual name, int now, int draft) {
    }

    public record Move(OwnerId owner, String name, String memberNo, Bilingual from, Bilingual to, boolean up) {
    }

    public Points more() {
        return draft.points().minus(now.points());
    }

    public Money costsMore() {
        return draft.cost().minus(now.cost());
    }

    /// What owners could claim, more or less than today, if the draft had held for these days and the difference were unspent.
    public Money liabilityMore() {
        return liabilityDraft.minus(liabilityNow);
    }
}

package jaidee.rewards;

import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What another version of a reward would have meant, had it held for the last days.
///
/// @param from      first day looked at
/// @param until     last day looked at
/// @param given     how often it was redeemed in these days, those taken back left out
/// @param now       as it is; nothing for a reward that is new
/// @param draft     those same redemptions as the draft would have them
/// @param gaining   owners who could have it only by the draft, those with most points first
/// @param losing    owners who can have it now and could not by the draft, those with most points first
/// @param better    how many owners gain in all
/// @param worse     how many owners lose in all
/// @param liability what all points of owners are worth today
/// @param wouldOwe  what they would be worth after the draft's redemptions instead of those that were
public record RewardTried(LocalDate from, LocalDate until, int given, Side now, Side draft, List<OfOwner> gaining, List<OfOwner> losing, int better,
                          int worse, Money liability, Money wouldOwe) {
    public RewardTried {
        gaining = List.copyOf(gaining);
        losing = List.copyOf(losing);
    }

    /// @param points taken for the redemptions of these days
    /// @param cost   at the prices of today; empty for gifts, whose cost nobody notes
    /// @param reach  owners who have tier and points for it today
    public record Side(Points points, Optional<Money> cost, int reach) {
    }

    /// @param points that the owner holds
    public record OfOwner(OwnerId owner, String name, String memberNo, Points points) {
    }
}

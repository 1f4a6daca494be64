package jaidee.loyalty;

import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Points, tier and spending of an owner as the tables have them, read once at the beginning of a sale.
///
/// @param day     for which it was read
/// @param account with what lapsed by then and was not taken out yet
/// @param tier    as of the newest step, reviews that are due left out
/// @param floor   what a manager gave, when it has not ended by then
/// @param spends  since early enough for every review that is due
public record Holding(OwnerId owner, LocalDate day, PointsAccount account, TierPolicy.Held tier, Optional<TierPolicy.Held> floor, List<TierPolicy.Spend> spends) {
    /// Without what has lapsed.
    PointsAccount current() {
        return account.lapse(day).after();
    }
}

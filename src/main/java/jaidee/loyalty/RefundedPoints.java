package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything a refund does to points and to the tier, worked out but not yet written.
///
/// @param owner      of the bill
/// @param returned   points that had paid for the bill and come back
/// @param takenBack  points the bill had brought and that go, bonuses included
/// @param writtenOff of them, which nobody has any more: the clinic bears it, or keeps their worth from the money
/// @param before     balance of the owner before
/// @param after      and afterwards; negative when the owner owes points now
/// @param missions   fulfilled no longer, by name
/// @param referral   the reward for recommending the clinic goes
/// @param tier       the step down, when what lifted the owner is gone
public record RefundedPoints(SaleId sale, OwnerId owner, LocalDate day, Points returned, Points takenBack, Points writtenOff,
                             Points before, Points after, List<Bilingual> missions, boolean referral, Optional<TierPolicy.Step> tier,
                             Work work) {
    /// Everybody whose points change: the owner, and whoever had recommended the clinic to them.
    public Set<OwnerId> owners() {
        Set<OwnerId> all = new LinkedHashSet<>(Set.of(owner));
        work.takes().forEach(take -> all.add(take.owner()));
        return all;
    }

    /// What is to be written for it; for the ledger alone.
    public record Work(List<Return> returns, List<Take> takes, List<Bonuses.Lost> lost) {
    }

    /// @param redeem the entry that had spent them
    record Return(long redeem, Points points, PointsAccount.Change change) {
    }

    /// @param entry  that had brought them
    /// @param asked  to be taken back
    /// @param taken  really taken from lots, or owed
    /// @param lapsed of the entry's own lot, which count as taken back
    record Take(OwnerId owner, long entry, Points asked, Points taken, Points lapsed, PointsAccount.Change change) {
        Points writtenOff() {
            return change.writtenOff();
        }
    }
}

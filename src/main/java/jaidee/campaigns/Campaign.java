package jaidee.campaigns;

import jaidee.kernel.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A campaign as the books have it.
///
/// @param stoppedAt before its days were over
public record Campaign(CampaignId id, CampaignDraft what, Optional<Started> started, Optional<Instant> stoppedAt) {
    /// @param draw by which the owners kept aside were drawn
    /// @param by   name of whoever started it
    public record Started(Instant at, String by, Draw draw) {
    }

    /// The first day on which who comes is counted: the first of sending, or that of the start when it was started later. What
    /// owners did before anybody could be written to is none of its doing.
    public LocalDate countedFrom() {
        LocalDate first = what.days().sendFrom();
        return started.map(each -> LocalDate.ofInstant(each.at(), Days.BANGKOK)).filter(first::isBefore).orElse(first);
    }

    public CampaignState state(LocalDate today) {
        if (started.isEmpty()) return CampaignState.DRAFT;
        return stoppedAt.isPresent() || today.isAfter(what.days().measuredUntil()) ? CampaignState.ENDED : CampaignState.RUNNING;
    }
}

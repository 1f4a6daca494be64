package jaidee.campaigns;

import jaidee.kernel.Message;

/// How far a campaign is.
public enum CampaignState {
    /// can be changed, nobody was written to
    DRAFT,
    /// its members are frozen, owners are written to or still counted
    RUNNING,
    /// its days are over, or it was stopped
    ENDED;

    public Message named() {
        return Message.of("campaigns.state." + name());
    }
}

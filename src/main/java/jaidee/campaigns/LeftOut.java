package jaidee.campaigns;

import jaidee.kernel.Message;

/// Why an owner of the segment can't be written to in a campaign, whatever day it is.
public enum LeftOut {
    /// merged into another, or erased
    GONE,
    /// no pet of theirs lives with them
    NO_PET,
    /// said that they want no news
    OPTED_OUT,
    /// were never asked whether they want news
    NEVER_ASKED,
    NO_ADDRESS,
    /// a pet died lately
    MOURNING,
    /// the text has a place that can't be filled for them
    UNFILLED;

    public Message named() {
        return Message.of("campaigns.out." + name());
    }
}

package jaidee.campaigns;

import jaidee.kernel.CouponDesignId;
import jaidee.kernel.Language;
import jaidee.segments.SegmentId;
import java.util.Map;
import java.util.Optional;

/// What a campaign is made of.
///
/// @param texts          what it says, in each language, with the variables of messages
/// @param design         of the coupon that comes with it
/// @param controlPercent of the owners who could be written to, so many are kept aside
public record CampaignDraft(String name, SegmentId segment, Map<Language, String> texts, Optional<CouponDesignId> design, CampaignDays days,
                            int controlPercent) {
    public static final int USUAL_CONTROL = 10, MOST_CONTROL = 50;

    public CampaignDraft {
        texts = Map.copyOf(texts);
    }
}

package jaidee.campaigns.ui;

import jaidee.campaigns.CampaignResults;
import jaidee.campaigns.CampaignService;
import jaidee.campaigns.CampaignSheets;
import jaidee.paper.ui.PaperDesk;
import jaidee.rewards.CouponService;
import jaidee.segments.SegmentBook;
import jaidee.staff.Approvals;

/// What the screen of campaigns needs of the clinic.
public record CampaignDesk(CampaignService campaigns, CampaignResults results, CampaignSheets sheets, SegmentBook segments, CouponService coupons,
                           PaperDesk paper, Approvals approvals) {
}

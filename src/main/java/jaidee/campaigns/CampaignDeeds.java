package jaidee.campaigns;

import jaidee.kernel.CouponId;
import jaidee.kernel.Language;
import jaidee.kernel.ReminderId;
import jaidee.kernel.StaffId;
import jaidee.kernel.Texts;
import jaidee.messages.MessageTemplate;
import jaidee.outreach.CampaignWork;
import jaidee.rewards.CampaignCoupons;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// What the work list does for campaigns: whoever heard of one has its coupon from that moment, in the same transaction; and
/// once the deed is taken back, has it no more. An owner who said no gets none.
public final class CampaignDeeds implements CampaignWork {
    private static final String TAKEN_BACK = Texts.of(Language.TH).get("campaigns.taken_back");

    private final CampaignCoupons coupons;
    private final CampaignRepository rows = new CampaignRepository();

    public CampaignDeeds(CampaignCoupons coupons) {
        this.coupons = coupons;
    }

    @Override
    public Optional<Said> said(DSLContext ctx, String campaign) {
        CampaignId id = new CampaignId(Long.parseLong(campaign));
        Map<Language, MessageTemplate> texts = rows.texts(ctx, id);
        return rows.find(ctx, id).filter(found -> found.stoppedAt().isEmpty() && !texts.isEmpty())
                .map(found -> CampaignWords.said(texts, found.what(), found.what().design().map(design -> coupons.newest(ctx, design))));
    }

    @Override
    public void heard(DSLContext ctx, List<Heard> about, Instant at, Optional<StaffId> by) {
        Map<ReminderId, CampaignRepository.Work> all = rows.work(ctx, about.stream().map(Heard::reminder).toList());
        for (Heard each : about) {
            CampaignRepository.Work work = all.get(each.reminder());
            if (work == null) continue;
            boolean owed = each.heard() && !each.declined() && work.coupon().isEmpty();
            if (each.heard() && (work.told().isEmpty() || owed)) {
                Optional<CouponId> coupon = each.declined() ? work.coupon() : coupon(ctx, work, at, by);
                rows.told(ctx, each.reminder(), work.told().orElse(at), each.message(), coupon);
            }
            if (!each.heard() && work.told().isPresent()) {
                work.coupon().ifPresent(coupon -> coupons.takeBack(ctx, coupon, TAKEN_BACK, at, by.orElseThrow()));
                rows.notTold(ctx, each.reminder());
            }
        }
    }

    private Optional<CouponId> coupon(DSLContext ctx, CampaignRepository.Work work, Instant at, Optional<StaffId> by) {
        Campaign campaign = rows.find(ctx, work.campaign()).orElseThrow();
        return campaign.what().design().map(design -> coupons.give(ctx, design, work.owner(), work.campaign().value(),
                campaign.what().days().couponUntil().orElseThrow(), at, by));
    }
}

package jaidee.campaigns;

import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.messages.MessageKind;
import jaidee.messages.MessageTemplate;
import jaidee.messages.Variable;
import jaidee.outreach.CampaignWork;
import jaidee.rewards.CouponDesign;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// What a campaign says to its owners: its texts, and the coupon that each of them gets with it.
final class CampaignWords {
    private CampaignWords() {
    }

    /// As a draft would say it.
    static CampaignWork.Said draft(CampaignDraft draft, Optional<CouponDesign> design) {
        Map<Language, MessageTemplate> texts = new EnumMap<>(Language.class);
        draft.texts().forEach((language, body) -> texts.put(language, new MessageTemplate(0, MessageKind.CAMPAIGN, language, 1, body, Instant.EPOCH, "")));
        return said(texts, draft, design);
    }

    static CampaignWork.Said said(Map<Language, MessageTemplate> texts, CampaignDraft draft, Optional<CouponDesign> design) {
        Map<Language, Map<Variable, String>> values = new EnumMap<>(Language.class);
        for (Language language : Language.values()) values.put(language, design.map(coupon -> Map.of(Variable.COUPON, coupon.name().in(language),
                Variable.COUPON_EXPIRY, Days.shortText(draft.days().couponUntil().orElseThrow(), language))).orElse(Map.of()));
        return new CampaignWork.Said(texts, values);
    }
}

package jaidee.campaigns;

import static jaidee.db.tables.Tables.CAMPAIGN;
import static jaidee.db.tables.Tables.CAMPAIGN_MEMBER;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.MESSAGE_REMINDER;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.REMINDER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.Findings;
import jaidee.db.Invariant;
import jaidee.db.tables.tables.CampaignMember;
import jaidee.db.tables.tables.Owner;
import jaidee.kernel.OwnerId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;

/// What must hold of campaigns at any moment: who was kept aside is who the seed draws, got nothing of the campaign, and
/// those who heard of it stand as they do on the work list.
public final class CampaignChecksRepository {
    private static final Owner DRAWN = OWNER.as("drawn");
    private static final CampaignMember ANOTHER = CAMPAIGN_MEMBER.as("another");
    private static final Condition TREATED = CAMPAIGN_MEMBER.CONTROL.isFalse().and(CAMPAIGN_MEMBER.LEFT_OUT.isNull());

    public List<Invariant> invariants() {
        return List.of(Invariant.of("verify.campaigns.draw", CampaignChecksRepository::drawn),
                Invariant.holds("verify.campaigns.aside", ctx -> selectFrom(CAMPAIGN_MEMBER).where(TREATED.not()), CampaignChecksRepository::notAside),
                Invariant.holds("verify.campaigns.members", ctx -> selectFrom(CAMPAIGN_MEMBER).where(TREATED), CampaignChecksRepository::membersAstray),
                Invariant.holds("verify.campaigns.coupons", ctx -> selectFrom(COUPON).where(COUPON.CAMPAIGN_ID.isNotNull()), CampaignChecksRepository::couponsAstray));
    }

    private static Findings drawn(DSLContext ctx) {
        List<String> astray = new ArrayList<>();
        long checked = 0;
        for (Campaign campaign : new CampaignRepository().all(ctx)) {
            if (campaign.started().isEmpty()) continue;
            List<OwnerId> all = new ArrayList<>();
            Set<OwnerId> kept = new HashSet<>();
            ctx.select(CAMPAIGN_MEMBER.OWNER_ID, CAMPAIGN_MEMBER.CONTROL).from(CAMPAIGN_MEMBER)
                    .where(CAMPAIGN_MEMBER.CAMPAIGN_ID.eq(campaign.id().value())).and(CAMPAIGN_MEMBER.LEFT_OUT.isNull()).forEach(row -> {
                        all.add(new OwnerId(row.value1()));
                        if (row.value2()) kept.add(new OwnerId(row.value1()));
                    });
            checked++;
            Set<OwnerId> drawn = campaign.started().get().draw().control(all);
            if (!drawn.equals(kept)) astray.add("campaign " + campaign.id().value() + ", kept " + kept.size() + ", drawn " + drawn.size());
        }
        return new Findings(checked, astray);
    }

    /// Nobody who was kept aside or left out has a message or a coupon of the campaign, but for what came with another who was
    /// merged into them since.
    private static ResultQuery<?> notAside(DSLContext ctx) {
        Condition alone = notExists(selectOne().from(ANOTHER).join(DRAWN).on(DRAWN.ID.eq(ANOTHER.OWNER_ID)).where(ANOTHER.CAMPAIGN_ID.eq(CAMPAIGN_MEMBER.CAMPAIGN_ID))
                .and(DRAWN.MERGED_INTO.eq(CAMPAIGN_MEMBER.OWNER_ID)));
        Condition coupon = exists(selectOne().from(COUPON).where(COUPON.CAMPAIGN_ID.eq(CAMPAIGN_MEMBER.CAMPAIGN_ID)).and(COUPON.OWNER_ID.eq(CAMPAIGN_MEMBER.OWNER_ID)));
        Condition work = exists(selectOne().from(REMINDER).where(REMINDER.OWNER_ID.eq(CAMPAIGN_MEMBER.OWNER_ID)).and(REMINDER.KIND.eq(inline("CAMPAIGN")))
                .and(REMINDER.GROUP_CODE.eq(CAMPAIGN_MEMBER.CAMPAIGN_ID.cast(String.class))));
        return ctx.select(CAMPAIGN_MEMBER.CAMPAIGN_ID.as("campaign"), CAMPAIGN_MEMBER.OWNER_ID.as("owner")).from(CAMPAIGN_MEMBER).where(TREATED.not()).and(alone.and(coupon.or(work))
                .or(CAMPAIGN_MEMBER.TOLD_AT.isNotNull()).or(CAMPAIGN_MEMBER.COUPON_ID.isNotNull()).or(CAMPAIGN_MEMBER.MESSAGE_ID.isNotNull()));
    }

    /// Each has its work on the list, and heard by the message it says it did.
    private static ResultQuery<?> membersAstray(DSLContext ctx) {
        Condition foreign = CAMPAIGN_MEMBER.REMINDER_ID.isNull().or(isFor(REMINDER.OWNER_ID, CAMPAIGN_MEMBER).not()).or(REMINDER.KIND.ne(inline("CAMPAIGN")))
                .or(REMINDER.GROUP_CODE.ne(CAMPAIGN_MEMBER.CAMPAIGN_ID.cast(String.class)));
        Condition unsaid = CAMPAIGN_MEMBER.MESSAGE_ID.isNotNull().and(CAMPAIGN_MEMBER.TOLD_AT.isNull().or(notExists(selectOne().from(MESSAGE_REMINDER)
                .join(MESSAGE).on(MESSAGE.ID.eq(MESSAGE_REMINDER.MESSAGE_ID)).where(MESSAGE.ID.eq(CAMPAIGN_MEMBER.MESSAGE_ID))
                .and(MESSAGE_REMINDER.REMINDER_ID.eq(CAMPAIGN_MEMBER.REMINDER_ID)).and(MESSAGE.STATUS.eq(inline("SENT"))))));
        return ctx.select(CAMPAIGN_MEMBER.CAMPAIGN_ID.as("campaign"), CAMPAIGN_MEMBER.OWNER_ID.as("owner"), CAMPAIGN_MEMBER.REMINDER_ID.as("reminder"))
                .from(CAMPAIGN_MEMBER).leftJoin(REMINDER).on(REMINDER.ID.eq(CAMPAIGN_MEMBER.REMINDER_ID)).where(TREATED).and(foreign.or(unsaid));
    }

    /// The member, or whoever the member was merged into.
    private static Condition isFor(Field<Long> owner, CampaignMember member) {
        return owner.eq(member.OWNER_ID).or(exists(selectOne().from(DRAWN).where(DRAWN.ID.eq(member.OWNER_ID)).and(DRAWN.MERGED_INTO.eq(owner))));
    }

    /// A coupon of a campaign belongs to one of those who heard of it, or was ended when that was taken back.
    private static ResultQuery<?> couponsAstray(DSLContext ctx) {
        Condition theirs = exists(selectOne().from(CAMPAIGN_MEMBER).where(CAMPAIGN_MEMBER.CAMPAIGN_ID.eq(COUPON.CAMPAIGN_ID))
                .and(isFor(COUPON.OWNER_ID, CAMPAIGN_MEMBER)).and(TREATED));
        Condition late = exists(selectOne().from(CAMPAIGN).where(CAMPAIGN.ID.eq(COUPON.CAMPAIGN_ID)).and(COUPON.LAST_DAY.ne(CAMPAIGN.COUPON_UNTIL))
                .and(COUPON.VALID_FROM.le(CAMPAIGN.COUPON_UNTIL)));
        return ctx.select(COUPON.ID.as("coupon"), COUPON.CAMPAIGN_ID.as("campaign"), COUPON.OWNER_ID.as("owner")).from(COUPON)
                .where(COUPON.CAMPAIGN_ID.isNotNull()).and(theirs.not().or(late));
    }
}

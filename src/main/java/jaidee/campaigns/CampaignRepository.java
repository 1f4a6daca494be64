package jaidee.campaigns;

import static jaidee.db.tables.Tables.CAMPAIGN;
import static jaidee.db.tables.Tables.CAMPAIGN_MEMBER;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.MESSAGE_TEMPLATE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.SEGMENT;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.select;

import jaidee.db.Rows;
import jaidee.db.tables.tables.records.CampaignMemberRecord;
import jaidee.db.tables.tables.records.CampaignRecord;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.ReminderId;
import jaidee.kernel.StaffId;
import jaidee.messages.MessageKind;
import jaidee.messages.MessageTemplate;
import jaidee.owners.PetStatus;
import jaidee.segments.SegmentId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/// Campaigns and their members in the tables. Members are written once, at the start; after that only what happened to one
/// who is written to is noted.
final class CampaignRepository {
    /// A member who is to be written to.
    record Work(CampaignId campaign, OwnerId owner, Optional<Instant> told, Optional<CouponId> coupon) {
    }

    /// The newest first.
    List<Campaign> all(DSLContext ctx) {
        return read(ctx, DSL.noCondition());
    }

    Optional<Campaign> find(DSLContext ctx, CampaignId id) {
        return read(ctx, CAMPAIGN.ID.eq(id.value())).stream().findFirst();
    }

    CampaignId insert(DSLContext ctx, CampaignDraft draft, Instant at, StaffId by) {
        CampaignRecord row = ctx.newRecord(CAMPAIGN);
        fill(row, draft);
        row.setCreatedAt(offset(at));
        row.setCreatedBy(by.value());
        row.store();
        return new CampaignId(row.getId());
    }

    void update(DSLContext ctx, CampaignId id, CampaignDraft draft) {
        CampaignRecord row = ctx.fetchSingle(CAMPAIGN, CAMPAIGN.ID.eq(id.value()));
        fill(row, draft);
        row.store();
    }

    /// A draft, which nothing speaks of.
    void delete(DSLContext ctx, CampaignId id) {
        ctx.deleteFrom(CAMPAIGN).where(CAMPAIGN.ID.eq(id.value())).execute();
    }

    private static void fill(CampaignRecord row, CampaignDraft draft) {
        row.setName(draft.name());
        row.setSegmentId(draft.segment().value());
        row.setTextTh(draft.texts().get(Language.TH));
        row.setTextEn(draft.texts().get(Language.EN));
        row.setDesignId(draft.design().map(CouponDesignId::value).orElse(null));
        row.setControlPercent(draft.controlPercent());
        row.setSendFrom(draft.days().sendFrom());
        row.setSendUntil(draft.days().sendUntil());
        row.setCouponUntil(draft.design().flatMap(_ -> draft.days().couponUntil()).orElse(null));
        row.setMeasuredUntil(draft.days().measuredUntil());
    }

    /// Notes the start, with the segment as it is now and the texts as they will go out.
    void start(DSLContext ctx, CampaignId id, CampaignDraft draft, Draw draw, Instant at, StaffId by) {
        ctx.update(CAMPAIGN).set(CAMPAIGN.STARTED_AT, offset(at)).set(CAMPAIGN.STARTED_BY, by.value()).set(CAMPAIGN.SEED, draw.seed())
                .set(CAMPAIGN.DEFINITION, select(SEGMENT.DEFINITION).from(SEGMENT).where(SEGMENT.ID.eq(draft.segment().value())))
                .where(CAMPAIGN.ID.eq(id.value())).execute();
        draft.texts().forEach((language, body) -> ctx.insertInto(MESSAGE_TEMPLATE).set(MESSAGE_TEMPLATE.CODE, code(id)).set(MESSAGE_TEMPLATE.VERSION, 1)
                .set(MESSAGE_TEMPLATE.LANGUAGE, language.name()).set(MESSAGE_TEMPLATE.PURPOSE, MessageKind.CAMPAIGN.purpose().name())
                .set(MESSAGE_TEMPLATE.BODY, body).set(MESSAGE_TEMPLATE.CREATED_AT, offset(at)).set(MESSAGE_TEMPLATE.CREATED_BY, by.value()).execute());
    }

    /// The texts of one that was started, as they go out.
    Map<Language, MessageTemplate> texts(DSLContext ctx, CampaignId id) {
        Map<Language, MessageTemplate> texts = new EnumMap<>(Language.class);
        ctx.selectFrom(MESSAGE_TEMPLATE).where(MESSAGE_TEMPLATE.CODE.eq(code(id))).forEach(row -> texts.put(Language.valueOf(row.getLanguage()),
                new MessageTemplate(row.getId(), MessageKind.CAMPAIGN, Language.valueOf(row.getLanguage()), row.getVersion(), row.getBody(),
                        row.getCreatedAt().toInstant(), "")));
        return texts;
    }

    private static String code(CampaignId id) {
        return "CAMPAIGN-" + id.value();
    }

    void stop(DSLContext ctx, CampaignId id, Instant at, StaffId by) {
        ctx.update(CAMPAIGN).set(CAMPAIGN.STOPPED_AT, offset(at)).set(CAMPAIGN.STOPPED_BY, by.value()).where(CAMPAIGN.ID.eq(id.value())).execute();
    }

    /// For good.
    ///
    /// @param written by reminder, those who are written to
    void freeze(DSLContext ctx, CampaignId id, Map<OwnerId, ReminderId> written, Set<OwnerId> control, Map<OwnerId, LeftOut> leftOut) {
        List<CampaignMemberRecord> rows = new ArrayList<>();
        written.forEach((owner, reminder) -> rows.add(member(ctx, id, owner, false, null, reminder)));
        control.forEach(owner -> rows.add(member(ctx, id, owner, true, null, null)));
        leftOut.forEach((owner, why) -> rows.add(member(ctx, id, owner, false, why, null)));
        Rows.insert(ctx, CAMPAIGN_MEMBER, rows);
    }

    private static CampaignMemberRecord member(DSLContext ctx, CampaignId id, OwnerId owner, boolean control, LeftOut why, ReminderId reminder) {
        CampaignMemberRecord row = ctx.newRecord(CAMPAIGN_MEMBER);
        row.setCampaignId(id.value());
        row.setOwnerId(owner.value());
        row.setControl(control);
        row.setLeftOut(why == null ? null : why.name());
        row.setReminderId(reminder == null ? null : reminder.value());
        return row;
    }

    /// By reminder.
    Map<ReminderId, Work> work(DSLContext ctx, Collection<ReminderId> reminders) {
        return ctx.selectFrom(CAMPAIGN_MEMBER).where(CAMPAIGN_MEMBER.REMINDER_ID.in(reminders.stream().map(ReminderId::value).toList()))
                .fetchMap(row -> new ReminderId(row.getReminderId()), row -> new Work(new CampaignId(row.getCampaignId()), new OwnerId(row.getOwnerId()),
                        Optional.ofNullable(row.getToldAt()).map(OffsetDateTime::toInstant), Optional.ofNullable(row.getCouponId()).map(CouponId::new)));
    }

    void told(DSLContext ctx, ReminderId reminder, Instant at, Optional<Long> message, Optional<CouponId> coupon) {
        ctx.update(CAMPAIGN_MEMBER).set(CAMPAIGN_MEMBER.TOLD_AT, offset(at)).set(CAMPAIGN_MEMBER.MESSAGE_ID, message.orElse(null))
                .set(CAMPAIGN_MEMBER.COUPON_ID, coupon.map(CouponId::value).orElse(null)).where(CAMPAIGN_MEMBER.REMINDER_ID.eq(reminder.value())).execute();
    }

    void notTold(DSLContext ctx, ReminderId reminder) {
        ctx.update(CAMPAIGN_MEMBER).setNull(CAMPAIGN_MEMBER.TOLD_AT).setNull(CAMPAIGN_MEMBER.MESSAGE_ID).setNull(CAMPAIGN_MEMBER.COUPON_ID)
                .where(CAMPAIGN_MEMBER.REMINDER_ID.eq(reminder.value())).execute();
    }

    record FirstPet(PetId id, String name) {
    }

    /// Of owners with a living pet, the one that was registered first.
    Map<OwnerId, FirstPet> firstPets(DSLContext ctx) {
        Map<OwnerId, FirstPet> pets = new HashMap<>();
        Rows.each(ctx.select(PET.OWNER_ID, PET.ID, PET.NAME).from(PET).where(PET.STATUS.eq(PetStatus.LIVING.name())).orderBy(PET.ID),
                row -> pets.putIfAbsent(new OwnerId(row.getLong(1)), new FirstPet(new PetId(row.getLong(2)), row.getString(3))));
        return pets;
    }

    Money price(DSLContext ctx, ItemId item) {
        return ctx.select(ITEM.PRICE_SATANG).from(ITEM).where(ITEM.ID.eq(item.value())).fetchSingle(row -> Money.satang(row.value1()));
    }

    private static List<Campaign> read(DSLContext ctx, Condition which) {
        return ctx.select(CAMPAIGN.asterisk(), STAFF.DISPLAY_NAME).from(CAMPAIGN).leftJoin(STAFF).on(STAFF.ID.eq(CAMPAIGN.STARTED_BY))
                .where(which).orderBy(CAMPAIGN.ID.desc()).fetch(CampaignRepository::campaign);
    }

    private static Campaign campaign(Record row) {
        CampaignDays days = new CampaignDays(row.get(CAMPAIGN.SEND_FROM), row.get(CAMPAIGN.SEND_UNTIL), Optional.ofNullable(row.get(CAMPAIGN.COUPON_UNTIL)),
                row.get(CAMPAIGN.MEASURED_UNTIL));
        int percent = row.get(CAMPAIGN.CONTROL_PERCENT);
        CampaignDraft what = new CampaignDraft(row.get(CAMPAIGN.NAME), new SegmentId(row.get(CAMPAIGN.SEGMENT_ID)),
                Map.of(Language.TH, row.get(CAMPAIGN.TEXT_TH), Language.EN, row.get(CAMPAIGN.TEXT_EN)),
                Optional.ofNullable(row.get(CAMPAIGN.DESIGN_ID)).map(CouponDesignId::new), days, percent);
        Optional<Campaign.Started> started = Optional.ofNullable(row.get(CAMPAIGN.STARTED_AT)).map(at -> new Campaign.Started(at.toInstant(),
                row.get(STAFF.DISPLAY_NAME) == null ? "" : row.get(STAFF.DISPLAY_NAME), new Draw(row.get(CAMPAIGN.SEED), percent)));
        return new Campaign(new CampaignId(row.get(CAMPAIGN.ID)), what, started, Optional.ofNullable(row.get(CAMPAIGN.STOPPED_AT)).map(OffsetDateTime::toInstant));
    }

    private static OffsetDateTime offset(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

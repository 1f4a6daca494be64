package jaidee.rewards;

import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_BATCH;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_REVIVAL;
import static jaidee.db.tables.Tables.COUPON_VOID;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Whom a batch is for, and the batches.
final class CouponBatchRepository {
    private static final Condition STANDS = notExists(selectOne().from(COUPON_REVIVAL)
            .where(COUPON_REVIVAL.REDEMPTION_ID.eq(COUPON_REDEMPTION.ID)));

    private final CouponDesignRepository designs = new CouponDesignRepository();

    /// Owners who want to be told of offers, by number.
    List<OwnerId> agreeing(DSLContext ctx) {
        return ctx.select(OWNER.ID).from(OWNER).where(OWNER.MERGED_INTO.isNull()).and(OWNER.ERASED_AT.isNull()).and(agreed()).orderBy(OWNER.ID).fetch(row -> new OwnerId(row.value1()));
    }

    /// The newest answer about offers, through any channel, is yes.
    private static Condition agreed() {
        var newer = CONSENT_EVENT.as("newer");
        return exists(selectOne().from(CONSENT_EVENT).where(CONSENT_EVENT.OWNER_ID.eq(OWNER.ID)).and(CONSENT_EVENT.PURPOSE.eq("MARKETING"))
                .and(CONSENT_EVENT.GIVEN.isTrue())
                .and(notExists(selectOne().from(newer).where(newer.OWNER_ID.eq(CONSENT_EVENT.OWNER_ID)).and(newer.PURPOSE.eq("MARKETING"))
                        .and(newer.CHANNEL.eq(CONSENT_EVENT.CHANNEL)).and(newer.ID.gt(CONSENT_EVENT.ID)))));
    }

    /// How many of all versions of a design each owner was given.
    Map<Long, Integer> had(DSLContext ctx, CouponDesign design) {
        return ctx.select(COUPON.OWNER_ID, count()).from(COUPON).join(COUPON_DESIGN).on(COUPON_DESIGN.ID.eq(COUPON.DESIGN_ID))
                .where(COUPON_DESIGN.CODE.eq(design.code())).and(COUPON.OWNER_ID.isNotNull()).groupBy(COUPON.OWNER_ID)
                .fetchMap(COUPON.OWNER_ID, count());
    }

    long insert(DSLContext ctx, CouponDesign design, CouponReceivers group, int given, Instant at, StaffId staff) {
        return ctx.insertInto(COUPON_BATCH).set(COUPON_BATCH.DESIGN_ID, design.id().value()).set(COUPON_BATCH.AT, at.atOffset(ZoneOffset.UTC))
                .set(COUPON_BATCH.STAFF_ID, staff.value()).set(COUPON_BATCH.SEGMENT, group.said())
                .set(COUPON_BATCH.SEGMENT_ID, group.segment().orElse(null)).set(COUPON_BATCH.GROUP_TH, group.name().th()).set(COUPON_BATCH.GROUP_EN, group.name().en()).set(COUPON_BATCH.GIVEN, given)
                .returning(COUPON_BATCH.ID).fetchSingle().getId();
    }

    void end(DSLContext ctx, long batch, Instant at, StaffId staff, String reason) {
        ctx.update(COUPON_BATCH).set(COUPON_BATCH.VOIDED_AT, at.atOffset(ZoneOffset.UTC)).set(COUPON_BATCH.VOIDED_BY, staff.value())
                .set(COUPON_BATCH.VOID_REASON, reason).where(COUPON_BATCH.ID.eq(batch)).execute();
    }

    /// Those of a batch, in the order in which they were given.
    List<CouponId> coupons(DSLContext ctx, long batch) {
        return ctx.select(COUPON.ID).from(COUPON).where(COUPON.BATCH_ID.eq(batch)).orderBy(COUPON.ID).fetch(row -> new CouponId(row.value1()));
    }

    /// Neither used nor void.
    List<CouponId> unused(DSLContext ctx, long batch) {
        return ctx.select(COUPON.ID).from(COUPON).where(COUPON.BATCH_ID.eq(batch))
                .and(notExists(selectOne().from(COUPON_REDEMPTION).where(COUPON_REDEMPTION.COUPON_ID.eq(COUPON.ID)).and(STANDS)))
                .and(notExists(selectOne().from(COUPON_VOID).where(COUPON_VOID.COUPON_ID.eq(COUPON.ID))))
                .orderBy(COUPON.ID).fetch(row -> new CouponId(row.value1()));
    }

    /// The newest first.
    List<CouponBatch> batches(DSLContext ctx, Optional<CouponDesign> of) {
        Map<CouponDesignId, CouponDesign> known = designs.designs(ctx).stream().collect(Collectors.toMap(CouponDesign::id, Function.identity()));
        Field<Integer> used = field(select(count()).from(COUPON_REDEMPTION).join(COUPON).on(COUPON.ID.eq(COUPON_REDEMPTION.COUPON_ID))
                .where(COUPON.BATCH_ID.eq(COUPON_BATCH.ID)).and(STANDS)).as("used");
        Condition which = of.map(design -> COUPON_BATCH.DESIGN_ID.in(select(COUPON_DESIGN.ID).from(COUPON_DESIGN)
                .where(COUPON_DESIGN.CODE.eq(design.code())))).orElse(DSL.noCondition());
        return ctx.select(COUPON_BATCH.asterisk(), STAFF.DISPLAY_NAME, used).from(COUPON_BATCH).join(STAFF).on(STAFF.ID.eq(COUPON_BATCH.STAFF_ID))
                .where(which).orderBy(COUPON_BATCH.ID.desc())
                .fetch(row -> new CouponBatch(row.get(COUPON_BATCH.ID), known.get(new CouponDesignId(row.get(COUPON_BATCH.DESIGN_ID))),
                        row.get(COUPON_BATCH.AT).toInstant(), row.get(STAFF.DISPLAY_NAME), Optional.ofNullable(row.get(COUPON_BATCH.GROUP_TH)).map(name -> new Bilingual(name, row.get(COUPON_BATCH.GROUP_EN))), row.get(COUPON_BATCH.GIVEN), row.get(used),
                        Optional.ofNullable(row.get(COUPON_BATCH.VOIDED_AT)).map(at -> new CouponBatch.Ended(at.toInstant(), row.get(COUPON_BATCH.VOID_REASON)))));
    }
}

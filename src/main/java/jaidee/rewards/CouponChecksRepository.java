package jaidee.rewards;

import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_BATCH;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_REVIVAL;
import static jaidee.db.tables.Tables.COUPON_VOID;
import static jaidee.db.tables.Tables.OWNER_MERGE_ROW;
import static jaidee.db.tables.Tables.REFUND_LINE;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import jaidee.db.Invariant;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.Select;

/// What must hold of the coupons at any moment: each is honoured once, in its days, for whom it was meant, and for as much
/// as stands on the bill.
public final class CouponChecksRepository {
    private static final Condition STANDS = notExists(selectOne().from(COUPON_REVIVAL)
            .where(COUPON_REVIVAL.REDEMPTION_ID.eq(COUPON_REDEMPTION.ID)));

    private static final Select<?> SOLD = selectFrom(COUPON).where(COUPON.ISSUED_SALE_ID.isNotNull()).and(exists(selectOne().from(COUPON_DESIGN)
            .where(COUPON_DESIGN.ID.eq(COUPON.DESIGN_ID)).and(COUPON_DESIGN.SOLD_ITEM_ID.isNotNull())));

    public List<Invariant> invariants() {
        return List.of(
                Invariant.holds("verify.coupons.once", ctx -> selectFrom(COUPON), CouponChecksRepository::usedTwice),
                Invariant.holds("verify.coupons.discount", ctx -> selectFrom(COUPON_REDEMPTION), CouponChecksRepository::otherDiscount),
                Invariant.holds("verify.coupons.terms", ctx -> selectFrom(COUPON_REDEMPTION), CouponChecksRepository::againstTerms),
                Invariant.holds("verify.coupons.batches", ctx -> selectFrom(COUPON_BATCH), CouponChecksRepository::batchesAstray),
                Invariant.holds("verify.coupons.sold", ctx -> SOLD, ctx -> beyond(ctx, false)),
                Invariant.holds("verify.coupons.returned", ctx -> SOLD, ctx -> beyond(ctx, true)));
    }

    /// As many as were made, each for another owner; two who were merged since have both.
    private static ResultQuery<?> batchesAstray(DSLContext ctx) {
        Field<Integer> made = field(select(count()).from(COUPON).where(COUPON.BATCH_ID.eq(COUPON_BATCH.ID)));
        Field<Integer> owners = field(select(countDistinct(COUPON.OWNER_ID)).from(COUPON).where(COUPON.BATCH_ID.eq(COUPON_BATCH.ID)));
        Field<Integer> merged = field(select(countDistinct(COUPON.ID)).from(COUPON).join(OWNER_MERGE_ROW).on(OWNER_MERGE_ROW.ROW_ID.eq(COUPON.ID))
                .and(OWNER_MERGE_ROW.TABLE_NAME.eq(inline("COUPON"))).where(COUPON.BATCH_ID.eq(COUPON_BATCH.ID)));
        return ctx.select(COUPON_BATCH.ID.as("coupon_batch"), COUPON_BATCH.GIVEN, made.as("made"), owners.as("owners")).from(COUPON_BATCH)
                .where(COUPON_BATCH.GIVEN.ne(made).or(owners.plus(merged).lt(made)));
    }

    /// No bill has more coupons than it sold of their item; and once a part of it came back, no more that stand than are left.
    private static ResultQuery<?> beyond(DSLContext ctx, boolean returned) {
        Field<BigDecimal> bought = field(select(coalesce(sum(SALE_LINE.QUANTITY), inline(BigDecimal.ZERO))).from(SALE_LINE)
                .where(SALE_LINE.SALE_ID.eq(COUPON.ISSUED_SALE_ID)).and(SALE_LINE.ITEM_ID.eq(COUPON_DESIGN.SOLD_ITEM_ID)));
        Field<BigDecimal> back = field(select(coalesce(sum(REFUND_LINE.QUANTITY), inline(BigDecimal.ZERO))).from(REFUND_LINE)
                .join(SALE_LINE).on(SALE_LINE.ID.eq(REFUND_LINE.SALE_LINE_ID))
                .where(SALE_LINE.SALE_ID.eq(COUPON.ISSUED_SALE_ID)).and(SALE_LINE.ITEM_ID.eq(COUPON_DESIGN.SOLD_ITEM_ID)));
        Condition stands = notExists(selectOne().from(COUPON_VOID).where(COUPON_VOID.COUPON_ID.eq(COUPON.ID)));
        Field<BigDecimal> left = returned ? bought.minus(back) : bought;
        return ctx.select(COUPON.ISSUED_SALE_ID.as("sale"), COUPON_DESIGN.SOLD_ITEM_ID.as("item"), count().as("coupons"), max(left).as("sold"))
                .from(COUPON).join(COUPON_DESIGN).on(COUPON_DESIGN.ID.eq(COUPON.DESIGN_ID))
                .where(COUPON_DESIGN.SOLD_ITEM_ID.isNotNull()).and(COUPON.ISSUED_SALE_ID.isNotNull()).and(returned ? stands : noCondition())
                .groupBy(COUPON.ISSUED_SALE_ID, COUPON_DESIGN.ID, COUPON_DESIGN.SOLD_ITEM_ID)
                .having(count().cast(BigDecimal.class).gt(max(left)));
    }

    private static ResultQuery<?> usedTwice(DSLContext ctx) {
        Field<Integer> uses = field(select(count()).from(COUPON_REDEMPTION).where(COUPON_REDEMPTION.COUPON_ID.eq(COUPON.ID)).and(STANDS));
        Field<Integer> voids = field(select(count()).from(COUPON_VOID).where(COUPON_VOID.COUPON_ID.eq(COUPON.ID)));
        return ctx.select(COUPON.ID.as("coupon"), uses.as("uses"), voids.as("voids")).from(COUPON).where(uses.plus(voids).gt(1));
    }

    private static ResultQuery<?> otherDiscount(DSLContext ctx) {
        Field<Long> onBill = field(select(coalesce(sum(SALE_DISCOUNT.SATANG), inline(BigDecimal.ZERO)).cast(Long.class))
                .from(SALE_DISCOUNT).where(SALE_DISCOUNT.SALE_ID.eq(COUPON_REDEMPTION.SALE_ID))
                .and(SALE_DISCOUNT.COUPON_ID.eq(COUPON_REDEMPTION.COUPON_ID)));
        return ctx.select(COUPON_REDEMPTION.COUPON_ID.as("coupon"), COUPON_REDEMPTION.SALE_ID.as("sale"),
                        COUPON_REDEMPTION.DISCOUNT_SATANG, onBill.as("on_bill"))
                .from(COUPON_REDEMPTION).where(COUPON_REDEMPTION.DISCOUNT_SATANG.ne(onBill));
    }

    private static ResultQuery<?> againstTerms(DSLContext ctx) {
        Condition outOfDays = SALE.BUSINESS_DAY.lt(COUPON.VALID_FROM).or(SALE.BUSINESS_DAY.gt(COUPON.LAST_DAY));
        Condition ofAnother = COUPON_DESIGN.BOUND_TO_OWNER.isTrue().and(COUPON.OWNER_ID.isNotNull())
                .and(COUPON.OWNER_ID.isDistinctFrom(SALE.OWNER_ID));
        return ctx.select(COUPON.ID.as("coupon"), SALE.ID.as("sale"), SALE.BUSINESS_DAY, COUPON.LAST_DAY)
                .from(COUPON_REDEMPTION)
                .join(COUPON).on(COUPON.ID.eq(COUPON_REDEMPTION.COUPON_ID))
                .join(COUPON_DESIGN).on(COUPON_DESIGN.ID.eq(COUPON.DESIGN_ID))
                .join(SALE).on(SALE.ID.eq(COUPON_REDEMPTION.SALE_ID))
                .where(outOfDays.or(ofAnother));
    }
}

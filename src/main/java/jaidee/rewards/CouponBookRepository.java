package jaidee.rewards;

import static jaidee.db.tables.Tables.CAMPAIGN;
import static jaidee.db.tables.Tables.CAMPAIGN_MEMBER;
import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.COUPON_DESIGN;
import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_REVIVAL;
import static jaidee.db.tables.Tables.COUPON_VOID;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import jaidee.owners.OwnerName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/// Coupons as lists and stories show them.
final class CouponBookRepository {
    /// A row of the newest list before its coupon is joined.
    record Row(Instant at, String owner) {
    }

    private static final Condition STANDS = notExists(selectOne().from(COUPON_REVIVAL)
            .where(COUPON_REVIVAL.REDEMPTION_ID.eq(COUPON_REDEMPTION.ID)));

    Map<CouponDesignId, Integer> issued(DSLContext ctx) {
        return counted(ctx.select(COUPON.DESIGN_ID, count()).from(COUPON).groupBy(COUPON.DESIGN_ID).fetchMap(COUPON.DESIGN_ID, count()));
    }

    Map<CouponDesignId, Integer> used(DSLContext ctx) {
        return counted(ctx.select(COUPON.DESIGN_ID, count()).from(COUPON_REDEMPTION)
                .join(COUPON).on(COUPON.ID.eq(COUPON_REDEMPTION.COUPON_ID))
                .where(STANDS).groupBy(COUPON.DESIGN_ID).fetchMap(COUPON.DESIGN_ID, count()));
    }

    Map<CouponDesignId, Integer> waiting(DSLContext ctx, LocalDate today) {
        Condition used = exists(selectOne().from(COUPON_REDEMPTION).where(COUPON_REDEMPTION.COUPON_ID.eq(COUPON.ID)).and(STANDS));
        Condition ended = exists(selectOne().from(COUPON_VOID).where(COUPON_VOID.COUPON_ID.eq(COUPON.ID)));
        return counted(ctx.select(COUPON.DESIGN_ID, count()).from(COUPON)
                .where(COUPON.LAST_DAY.ge(today)).and(used.not()).and(ended.not())
                .groupBy(COUPON.DESIGN_ID).fetchMap(COUPON.DESIGN_ID, count()));
    }

    /// Of one version.
    ///
    /// @param revenue of its bills, what was refunded of them taken off
    record Sums(int used, Money revenue, Money cost) {
    }

    Map<Long, Sums> sums(DSLContext ctx) {
        Field<BigDecimal> back = field(org.jooq.impl.DSL.select(coalesce(sum(REFUND.NET_SATANG), inline(BigDecimal.ZERO))).from(REFUND).where(REFUND.SALE_ID.eq(SALE.ID)));
        return ctx.select(COUPON.DESIGN_ID, count(), sum(SALE.NET_SATANG), sum(back), sum(COUPON_REDEMPTION.DISCOUNT_SATANG)).from(COUPON_REDEMPTION)
                .join(COUPON).on(COUPON.ID.eq(COUPON_REDEMPTION.COUPON_ID)).join(SALE).on(SALE.ID.eq(COUPON_REDEMPTION.SALE_ID))
                .where(STANDS).groupBy(COUPON.DESIGN_ID)
                .fetchMap(row -> row.value1(), row -> new Sums(row.value2(), Money.satang(row.value3().subtract(row.value4()).longValueExact()),
                        Money.satang(row.value5().longValueExact())));
    }

    /// The newest first.
    Map<CouponId, Row> newest(DSLContext ctx, int most) {
        Map<CouponId, Row> rows = new LinkedHashMap<>();
        ctx.select(COUPON.ID, COUPON.ISSUED_AT, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME)
                .from(COUPON).leftJoin(OWNER).on(OWNER.ID.eq(COUPON.OWNER_ID))
                .orderBy(COUPON.ID.desc()).limit(most)
                .forEach(row -> rows.put(new CouponId(row.get(COUPON.ID)), new Row(row.get(COUPON.ISSUED_AT).toInstant(), name(row))));
        return rows;
    }

    /// Campaigns for which the owner is kept aside now, by the code of the coupon they give.
    Map<String, String> keptAside(DSLContext ctx, OwnerId owner, LocalDate today) {
        return ctx.select(COUPON_DESIGN.CODE, max(CAMPAIGN.NAME)).from(CAMPAIGN_MEMBER).join(CAMPAIGN).on(CAMPAIGN.ID.eq(CAMPAIGN_MEMBER.CAMPAIGN_ID))
                .join(COUPON_DESIGN).on(COUPON_DESIGN.ID.eq(CAMPAIGN.DESIGN_ID))
                .where(CAMPAIGN_MEMBER.OWNER_ID.eq(owner.value())).and(CAMPAIGN_MEMBER.CONTROL.isTrue()).and(CAMPAIGN.STOPPED_AT.isNull()).and(CAMPAIGN.MEASURED_UNTIL.ge(today))
                .groupBy(COUPON_DESIGN.CODE).fetchMap(row -> row.value1(), row -> row.value2());
    }

    Optional<CouponStory.Person> person(DSLContext ctx, OwnerId owner) {
        return ctx.select(OWNER.ID, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME).from(OWNER).where(OWNER.ID.eq(owner.value()))
                .fetchOptional(row -> new CouponStory.Person(owner, name(row)));
    }

    CouponStory.Given given(DSLContext ctx, CouponId coupon) {
        Field<String> number = number(COUPON.ISSUED_SALE_ID);
        return ctx.select(COUPON.ISSUED_AT, COUPON.ISSUED_SALE_ID, STAFF.DISPLAY_NAME, number)
                .from(COUPON).leftJoin(STAFF).on(STAFF.ID.eq(COUPON.ISSUED_BY))
                .where(COUPON.ID.eq(coupon.value()))
                .fetchSingle(row -> new CouponStory.Given(row.value1().toInstant(), row.value3() == null ? "" : row.value3(),
                        Optional.ofNullable(row.value2()).map(sale -> new CouponStory.Bill(new SaleId(sale), row.value4()))));
    }

    Optional<CouponStory.Used> used(DSLContext ctx, CouponId coupon) {
        Field<String> number = number(COUPON_REDEMPTION.SALE_ID);
        return ctx.select(COUPON_REDEMPTION.AT, COUPON_REDEMPTION.SALE_ID, number, COUPON_REDEMPTION.DISCOUNT_SATANG,
                        STAFF.DISPLAY_NAME, OWNER.TITLE, OWNER.FIRST_NAME, OWNER.LAST_NAME)
                .from(COUPON_REDEMPTION).join(STAFF).on(STAFF.ID.eq(COUPON_REDEMPTION.STAFF_ID))
                .join(SALE).on(SALE.ID.eq(COUPON_REDEMPTION.SALE_ID)).leftJoin(OWNER).on(OWNER.ID.eq(SALE.OWNER_ID))
                .where(COUPON_REDEMPTION.COUPON_ID.eq(coupon.value())).and(STANDS)
                .fetchOptional(row -> new CouponStory.Used(row.value1().toInstant(),
                        new CouponStory.Bill(new SaleId(row.value2()), row.value3()), Money.satang(row.value4()), said(row.value5()), name(row)));
    }

    private static Field<String> number(Field<Long> sale) {
        return field(org.jooq.impl.DSL.select(DOCUMENT.NUMBER).from(DOCUMENT)
                .where(DOCUMENT.SALE_ID.eq(sale)).and(DOCUMENT.REFUND_ID.isNull()).orderBy(DOCUMENT.ID).limit(1));
    }

    private static String name(Record row) {
        String first = row.get(OWNER.FIRST_NAME);
        return first == null ? "" : new OwnerName(said(row.get(OWNER.TITLE)), first, said(row.get(OWNER.LAST_NAME)), "").titled();
    }

    private static String said(String text) {
        return text == null ? "" : text;
    }

    private static Map<CouponDesignId, Integer> counted(Map<Long, Integer> byId) {
        Map<CouponDesignId, Integer> counted = new LinkedHashMap<>();
        byId.forEach((id, count) -> counted.put(new CouponDesignId(id), count));
        return counted;
    }
}

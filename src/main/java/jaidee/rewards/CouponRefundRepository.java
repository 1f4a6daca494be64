package jaidee.rewards;

import static jaidee.db.tables.Tables.COUPON_REDEMPTION;
import static jaidee.db.tables.Tables.COUPON_REVIVAL;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import jaidee.kernel.CouponId;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Coupons used on bills that are refunded.
final class CouponRefundRepository {
    /// @param onlyLine that its discount stands on; empty for several or none
    record Use(long redemption, CouponId coupon, Optional<Integer> onlyLine) {
    }

    List<Use> usedOn(DSLContext ctx, SaleId sale) {
        Field<Integer> line = field(select(min(SALE_DISCOUNT.LINE_POSITION)).from(SALE_DISCOUNT)
                .where(SALE_DISCOUNT.SALE_ID.eq(COUPON_REDEMPTION.SALE_ID)).and(SALE_DISCOUNT.COUPON_ID.eq(COUPON_REDEMPTION.COUPON_ID)));
        return ctx.select(COUPON_REDEMPTION.ID, COUPON_REDEMPTION.COUPON_ID, line).from(COUPON_REDEMPTION)
                .where(COUPON_REDEMPTION.SALE_ID.eq(sale.value()))
                .and(notExists(selectOne().from(COUPON_REVIVAL).where(COUPON_REVIVAL.REDEMPTION_ID.eq(COUPON_REDEMPTION.ID))))
                .orderBy(COUPON_REDEMPTION.ID)
                .fetch(row -> new Use(row.value1(), new CouponId(row.value2()), Optional.ofNullable(row.value3())));
    }

    void revive(DSLContext ctx, long redemption, RefundId refund, Instant at) {
        ctx.insertInto(COUPON_REVIVAL)
                .set(COUPON_REVIVAL.REDEMPTION_ID, redemption)
                .set(COUPON_REVIVAL.REFUND_ID, refund.value())
                .set(COUPON_REVIVAL.AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }
}

package jaidee.refunds;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_LINE;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import jaidee.kernel.Money;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;
import jaidee.kernel.ShiftId;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Writes a refund down. Rows are only ever added.
final class RefundRepository {
    record NewRefund(RefundId id, String key, RefundPreview plan, String reason, Instant at, LocalDate day, ShiftId shift, Authority authority) {
    }

    Optional<RefundDone> byKey(DSLContext ctx, String key) {
        // its own paper, or that of the bill it made void
        Field<String> number = field(select(DOCUMENT.NUMBER).from(DOCUMENT)
                .where(DOCUMENT.REFUND_ID.eq(REFUND.ID).or(REFUND.KIND.eq(RefundKind.VOID.name()).and(DOCUMENT.SALE_ID.eq(REFUND.SALE_ID))))
                .orderBy(DOCUMENT.ID.desc()).limit(1));
        return ctx.select(REFUND.ID, REFUND.SALE_ID, REFUND.KIND, number, REFUND.NET_SATANG.plus(REFUND.ROUNDING_SATANG).minus(REFUND.DEDUCTED_SATANG))
                .from(REFUND).where(REFUND.IDEMPOTENCY_KEY.eq(key))
                .fetchOptional(row -> new RefundDone(new RefundId(row.value1()), new SaleId(row.value2()), RefundKind.valueOf(row.value3()),
                        row.value4(), Money.satang(row.value5())));
    }

    RefundId nextId(DSLContext ctx) {
        return new RefundId(ctx.select(coalesce(max(REFUND.ID), inline(0L)).plus(1L)).from(REFUND).fetchSingle().value1());
    }

    void insert(DSLContext ctx, NewRefund refund) {
        RefundSums sums = refund.plan().sums().orElseThrow();
        ctx.insertInto(REFUND)
                .set(REFUND.ID, refund.id().value())
                .set(REFUND.IDEMPOTENCY_KEY, refund.key())
                .set(REFUND.SALE_ID, refund.plan().bill().id().value())
                .set(REFUND.AT, refund.at().atOffset(ZoneOffset.UTC))
                .set(REFUND.BUSINESS_DAY, refund.day())
                .set(REFUND.STAFF_ID, refund.authority().by().value())
                .set(REFUND.APPROVED_BY, refund.authority().approvedBy().map(StaffId::value).orElse(null))
                .set(REFUND.SHIFT_ID, refund.shift().value())
                .set(REFUND.KIND, refund.plan().choice().kind().name())
                .set(REFUND.NET_SATANG, sums.net().satang())
                .set(REFUND.EXEMPT_SATANG, sums.exempt().satang())
                .set(REFUND.VAT_SATANG, sums.vat().satang())
                .set(REFUND.ROUNDING_SATANG, sums.rounding().satang())
                .set(REFUND.DEDUCTED_SATANG, refund.plan().deducted().satang())
                .set(REFUND.REASON, refund.reason())
                .execute();
        for (RefundSums.Part part : sums.parts()) ctx.insertInto(REFUND_LINE)
                .set(REFUND_LINE.REFUND_ID, refund.id().value())
                .set(REFUND_LINE.SALE_LINE_ID, part.line().id())
                .set(REFUND_LINE.QUANTITY, part.quantity())
                .set(REFUND_LINE.NET_SATANG, part.net().satang())
                .execute();
        AtomicInteger position = new AtomicInteger();
        refund.plan().back().entrySet().stream().filter(back -> back.getValue().isPositive()).sorted(java.util.Map.Entry.comparingByKey())
                .forEach(back -> ctx.insertInto(REFUND_PAYMENT)
                        .set(REFUND_PAYMENT.REFUND_ID, refund.id().value())
                        .set(REFUND_PAYMENT.POSITION, position.incrementAndGet())
                        .set(REFUND_PAYMENT.METHOD, back.getKey().name())
                        .set(REFUND_PAYMENT.SATANG, back.getValue().satang())
                        .execute());
    }
}

package jaidee.checkout;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_LINE;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.db.tables.tables.Staff;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;
import jaidee.till.PaymentMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/// Refunds read back.
final class PastRefundRepository {
    private static final Staff BY = STAFF.as("done_by"), ALLOWED = STAFF.as("allowed_by");
    private static final Field<String> NUMBER = field(select(DOCUMENT.NUMBER).from(DOCUMENT).where(DOCUMENT.REFUND_ID.eq(REFUND.ID)));
    private static final Field<BigDecimal> POINTS = field(select(coalesce(sum(LEDGER_ENTRY.POINTS), inline(BigDecimal.ZERO))).from(LEDGER_ENTRY)
            .where(LEDGER_ENTRY.REFUND_ID.eq(REFUND.ID)).and(LEDGER_ENTRY.OWNER_ID.eq(SALE.OWNER_ID)));

    /// Of a bill, the oldest first.
    List<PastRefund> of(DSLContext ctx, SaleId sale) {
        return refunds(ctx, REFUND.SALE_ID.eq(sale.value()));
    }

    Optional<PastRefund> find(DSLContext ctx, RefundId id) {
        return refunds(ctx, REFUND.ID.eq(id.value())).stream().findFirst();
    }

    private static List<PastRefund> refunds(DSLContext ctx, Condition which) {
        return ctx.select(REFUND.fields()).select(BY.DISPLAY_NAME, ALLOWED.DISPLAY_NAME, NUMBER.as("number"), POINTS.as("points_moved"))
                .from(REFUND).join(SALE).on(SALE.ID.eq(REFUND.SALE_ID)).join(BY).on(BY.ID.eq(REFUND.STAFF_ID))
                .leftJoin(ALLOWED).on(ALLOWED.ID.eq(REFUND.APPROVED_BY))
                .where(which).orderBy(REFUND.ID).fetch(row -> refund(ctx, row));
    }

    private static PastRefund refund(DSLContext ctx, Record row) {
        long id = row.get(REFUND.ID);
        return new PastRefund(new RefundId(id), new SaleId(row.get(REFUND.SALE_ID)), row.get(REFUND.KIND).equals("VOID"),
                Optional.ofNullable(row.get("number", String.class)), row.get(REFUND.AT).toInstant(), row.get(BY.DISPLAY_NAME),
                Optional.ofNullable(row.get(ALLOWED.DISPLAY_NAME)), row.get(REFUND.REASON), lines(ctx, id), Money.satang(row.get(REFUND.NET_SATANG)),
                Money.satang(row.get(REFUND.EXEMPT_SATANG)), Money.satang(row.get(REFUND.VAT_SATANG)), Money.satang(row.get(REFUND.ROUNDING_SATANG)),
                Money.satang(row.get(REFUND.DEDUCTED_SATANG)), back(ctx, id), Points.of(row.get("points_moved", Long.class)));
    }

    private static List<PastRefund.Line> lines(DSLContext ctx, long refund) {
        return ctx.select(SALE_LINE.POSITION, SALE_LINE.NAME_TH, SALE_LINE.NAME_EN, REFUND_LINE.QUANTITY, REFUND_LINE.NET_SATANG).from(REFUND_LINE)
                .join(SALE_LINE).on(SALE_LINE.ID.eq(REFUND_LINE.SALE_LINE_ID)).where(REFUND_LINE.REFUND_ID.eq(refund)).orderBy(SALE_LINE.POSITION)
                .fetch(row -> new PastRefund.Line(row.value1(), new Bilingual(row.value2(), row.value3()), row.value4(), Money.satang(row.value5())));
    }

    private static Map<PaymentMethod, Money> back(DSLContext ctx, long refund) {
        Map<PaymentMethod, Money> back = new EnumMap<>(PaymentMethod.class);
        ctx.select(REFUND_PAYMENT.METHOD, REFUND_PAYMENT.SATANG).from(REFUND_PAYMENT).where(REFUND_PAYMENT.REFUND_ID.eq(refund))
                .forEach(row -> back.merge(PaymentMethod.valueOf(row.value1()), Money.satang(row.value2()), Money::plus));
        return back;
    }

    /// How much of each of these bills was undone; a bill that is missing stands.
    Map<Long, Undone> undone(DSLContext ctx, Collection<Long> sales) {
        Map<Long, Undone> undone = new HashMap<>();
        ctx.select(REFUND.SALE_ID, REFUND.KIND).from(REFUND).where(REFUND.SALE_ID.in(sales)).orderBy(REFUND.ID)
                .forEach(row -> undone.put(row.value1(), row.value2().equals("VOID") ? Undone.VOID : Undone.PARTLY));
        if (undone.isEmpty()) return undone;
        Field<Integer> back = field(select(coalesce(sum(REFUND_LINE.QUANTITY), inline(BigDecimal.ZERO)).cast(Integer.class)).from(REFUND_LINE)
                .where(REFUND_LINE.SALE_LINE_ID.eq(SALE_LINE.ID)));
        Map<Long, Boolean> rest = new HashMap<>();
        ctx.select(SALE_LINE.SALE_ID, SALE_LINE.QUANTITY, back).from(SALE_LINE).where(SALE_LINE.SALE_ID.in(undone.keySet()))
                .forEach(row -> rest.merge(row.value1(), row.value2() > row.value3(), Boolean::logicalOr));
        undone.replaceAll((sale, how) -> how == Undone.PARTLY && !rest.getOrDefault(sale, true) ? Undone.WHOLLY : how);
        return undone;
    }

    /// Money given back on a day, bills made void left out.
    Money givenBack(DSLContext ctx, LocalDate day) {
        return Money.satang(ctx.select(coalesce(sum(REFUND_PAYMENT.SATANG), inline(BigDecimal.ZERO))).from(REFUND_PAYMENT)
                .join(REFUND).on(REFUND.ID.eq(REFUND_PAYMENT.REFUND_ID)).where(REFUND.BUSINESS_DAY.eq(day)).and(REFUND.KIND.ne("VOID"))
                .fetchSingle().value1().longValueExact());
    }
}

package jaidee.refunds;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.DOCUMENT_VOID;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.POINTS_TAKEN_BACK;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_LINE;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_LINE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jaidee.db.Invariant;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.Table;

/// What must hold of refunds at any moment: nothing comes back twice, and every satang and point of it is accounted for.
public final class RefundChecksRepository {
    public List<Invariant> invariants() {
        return List.of(
                Invariant.holds("verify.refunds.quantities", ctx -> selectFrom(REFUND_LINE), RefundChecksRepository::beyondTheLine),
                Invariant.holds("verify.refunds.lines", ctx -> selectFrom(REFUND), RefundChecksRepository::linesAstray),
                Invariant.holds("verify.refunds.payments", ctx -> selectFrom(REFUND), RefundChecksRepository::paymentsAstray),
                Invariant.holds("verify.refunds.bills", ctx -> selectFrom(REFUND), RefundChecksRepository::billsAstray),
                Invariant.holds("verify.refunds.papers", ctx -> selectFrom(REFUND), RefundChecksRepository::papersAstray),
                Invariant.holds("verify.refunds.points", ctx -> selectFrom(POINTS_TAKEN_BACK), RefundChecksRepository::pointsAstray),
                Invariant.holds("verify.refunds.returned", ctx -> selectFrom(LEDGER_ENTRY).where(LEDGER_ENTRY.REVERSES_ID.isNotNull()),
                        RefundChecksRepository::returnedAstray));
    }

    /// Of a line never more than was sold; all of it comes to the line.
    private static ResultQuery<?> beyondTheLine(DSLContext ctx) {
        Field<BigDecimal> quantity = sum(REFUND_LINE.QUANTITY), net = sum(REFUND_LINE.NET_SATANG);
        Field<BigDecimal> sold = SALE_LINE.QUANTITY.cast(BigDecimal.class), worth = SALE_LINE.NET_SATANG.cast(BigDecimal.class);
        return ctx.select(SALE_LINE.ID.as("sale_line"), SALE_LINE.QUANTITY, quantity.as("refunded"), SALE_LINE.NET_SATANG, net.as("given_back"))
                .from(SALE_LINE).join(REFUND_LINE).on(REFUND_LINE.SALE_LINE_ID.eq(SALE_LINE.ID))
                .groupBy(SALE_LINE.ID, SALE_LINE.QUANTITY, SALE_LINE.NET_SATANG)
                .having(quantity.gt(sold).or(net.gt(worth)).or(quantity.eq(sold).and(net.ne(worth))));
    }

    private static ResultQuery<?> linesAstray(DSLContext ctx) {
        Field<Long> lines = total(REFUND_LINE, REFUND_LINE.NET_SATANG, REFUND_LINE.REFUND_ID.eq(REFUND.ID));
        Field<Integer> foreign = field(select(count()).from(REFUND_LINE).join(SALE_LINE).on(SALE_LINE.ID.eq(REFUND_LINE.SALE_LINE_ID))
                .where(REFUND_LINE.REFUND_ID.eq(REFUND.ID)).and(SALE_LINE.SALE_ID.ne(REFUND.SALE_ID)));
        return ctx.select(REFUND.ID.as("refund"), REFUND.NET_SATANG, lines.as("lines_net"), foreign.as("lines_of_others")).from(REFUND)
                .where(REFUND.NET_SATANG.ne(lines)).or(foreign.gt(0));
    }

    private static ResultQuery<?> paymentsAstray(DSLContext ctx) {
        Field<Long> given = total(REFUND_PAYMENT, REFUND_PAYMENT.SATANG, REFUND_PAYMENT.REFUND_ID.eq(REFUND.ID));
        Field<Long> due = REFUND.NET_SATANG.plus(REFUND.ROUNDING_SATANG).minus(REFUND.DEDUCTED_SATANG);
        return ctx.select(REFUND.ID.as("refund"), due.as("due"), given.as("given")).from(REFUND).where(due.ne(given));
    }

    /// A bill whose lines have all come back is given back to the satang: net, tax and money. None is ever beyond that.
    private static ResultQuery<?> billsAstray(DSLContext ctx) {
        Field<Long> net = total(REFUND, REFUND.NET_SATANG, REFUND.SALE_ID.eq(SALE.ID)), vat = total(REFUND, REFUND.VAT_SATANG, REFUND.SALE_ID.eq(SALE.ID));
        Field<Long> money = total(REFUND, REFUND.NET_SATANG.plus(REFUND.ROUNDING_SATANG), REFUND.SALE_ID.eq(SALE.ID));
        Field<Long> back = field(select(coalesce(sum(REFUND_LINE.QUANTITY), inline(BigDecimal.ZERO)).cast(Long.class)).from(REFUND_LINE)
                .join(SALE_LINE).on(SALE_LINE.ID.eq(REFUND_LINE.SALE_LINE_ID)).where(SALE_LINE.SALE_ID.eq(SALE.ID)));
        Field<Long> sold = total(SALE_LINE, SALE_LINE.QUANTITY.cast(Long.class), SALE_LINE.SALE_ID.eq(SALE.ID));
        Condition beyond = net.gt(SALE.NET_SATANG).or(vat.gt(SALE.VAT_SATANG)).or(money.gt(SALE.PAYABLE_SATANG));
        Condition short_ = back.eq(sold).and(net.ne(SALE.NET_SATANG).or(vat.ne(SALE.VAT_SATANG)).or(money.ne(SALE.PAYABLE_SATANG)));
        return ctx.select(SALE.ID.as("sale"), SALE.NET_SATANG, net.as("net_back"), SALE.VAT_SATANG, vat.as("vat_back"), SALE.PAYABLE_SATANG, money.as("money_back"))
                .from(SALE).where(exists(selectOne().from(REFUND).where(REFUND.SALE_ID.eq(SALE.ID)))).and(beyond.or(short_));
    }

    /// A refund has one paper of its own; a bill made void has none, and none of the bill's own stands.
    private static ResultQuery<?> papersAstray(DSLContext ctx) {
        Field<Integer> own = field(select(count()).from(DOCUMENT).where(DOCUMENT.REFUND_ID.eq(REFUND.ID)));
        Field<Integer> standing = field(select(count()).from(DOCUMENT).where(DOCUMENT.SALE_ID.eq(REFUND.SALE_ID))
                .and(notExists(selectOne().from(DOCUMENT_VOID).where(DOCUMENT_VOID.DOCUMENT_ID.eq(DOCUMENT.ID)))));
        Condition voided = REFUND.KIND.eq(RefundKind.VOID.name());
        return ctx.select(REFUND.ID.as("refund"), REFUND.KIND, own.as("papers"), standing.as("standing")).from(REFUND)
                .where(own.ne(when(voided, 0).otherwise(1))).or(voided.and(standing.gt(0)));
    }

    /// Points are asked back once, and those really taken are in the ledger.
    private static ResultQuery<?> pointsAstray(DSLContext ctx) {
        Field<BigDecimal> asked = sum(POINTS_TAKEN_BACK.ASKED), taken = sum(POINTS_TAKEN_BACK.TAKEN);
        var back = LEDGER_ENTRY.as("back");
        Field<Long> written = field(select(coalesce(sum(back.POINTS), inline(BigDecimal.ZERO)).cast(Long.class)).from(back)
                .where(back.REVERSES_ID.eq(LEDGER_ENTRY.ID)).and(back.KIND.eq("EARN_REVERSED")));
        return ctx.select(LEDGER_ENTRY.ID.as("ledger_entry"), max(LEDGER_ENTRY.POINTS).as("points"), asked.as("asked"), taken.as("taken"), max(written).as("written"))
                .from(POINTS_TAKEN_BACK).join(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(POINTS_TAKEN_BACK.ENTRY_ID))
                .groupBy(LEDGER_ENTRY.ID)
                .having(asked.gt(max(LEDGER_ENTRY.POINTS).cast(BigDecimal.class)).or(taken.ne(max(written).neg().cast(BigDecimal.class))));
    }

    /// Points spent on a bill come back once at most.
    private static ResultQuery<?> returnedAstray(DSLContext ctx) {
        var back = LEDGER_ENTRY.as("back");
        Field<BigDecimal> returned = sum(back.POINTS);
        return ctx.select(LEDGER_ENTRY.ID.as("ledger_entry"), max(LEDGER_ENTRY.POINTS).as("points"), returned.as("returned"))
                .from(LEDGER_ENTRY).join(back).on(back.REVERSES_ID.eq(LEDGER_ENTRY.ID)).and(back.KIND.eq("REDEEM_RETURNED"))
                .groupBy(LEDGER_ENTRY.ID)
                .having(returned.gt(max(LEDGER_ENTRY.POINTS).neg().cast(BigDecimal.class)));
    }

    private static Field<Long> total(Table<?> table, Field<Long> satang, Condition which) {
        return field(select(coalesce(sum(satang), inline(BigDecimal.ZERO)).cast(Long.class)).from(table).where(which));
    }
}

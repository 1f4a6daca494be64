package jaidee.deposits;

import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.sum;

import jaidee.db.Invariant;
import jaidee.documents.DocumentKind;
import jaidee.till.PaymentMethod;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.Table;

/// What must hold of the deposits at any moment: nobody ever used money that was not there, every satang of a bill paid
/// with a deposit came out of it, and money taken or given has its paper.
public final class DepositChecksRepository {
    public List<Invariant> invariants() {
        return List.of(
                Invariant.holds("verify.deposits.balance", ctx -> selectFrom(DEPOSIT_ENTRY), DepositChecksRepository::overdrawn),
                Invariant.holds("verify.deposits.used", ctx -> selectFrom(SALE), DepositChecksRepository::usedAstray),
                Invariant.holds("verify.deposits.restored", ctx -> selectFrom(REFUND), DepositChecksRepository::restoredAstray),
                Invariant.holds("verify.deposits.papers", ctx -> selectFrom(DEPOSIT_ENTRY), DepositChecksRepository::withoutPaper));
    }

    /// Not only today: after each of its movements a balance was nothing or more.
    private static ResultQuery<?> overdrawn(DSLContext ctx) {
        Field<BigDecimal> balance = sum(DEPOSIT_ENTRY.SATANG).over().partitionBy(DEPOSIT_ENTRY.OWNER_ID).orderBy(DEPOSIT_ENTRY.ID).as("balance");
        Table<?> running = select(DEPOSIT_ENTRY.ID.as("entry"), DEPOSIT_ENTRY.OWNER_ID.as("owner"), balance).from(DEPOSIT_ENTRY).asTable("running");
        return ctx.selectFrom(running).where(running.field(balance).lt(BigDecimal.ZERO));
    }

    private static ResultQuery<?> usedAstray(DSLContext ctx) {
        Field<Long> paid = total(PAYMENT, PAYMENT.SATANG, PAYMENT.SALE_ID.eq(SALE.ID).and(PAYMENT.METHOD.eq(PaymentMethod.DEPOSIT.name())));
        Field<Long> used = total(DEPOSIT_ENTRY, DEPOSIT_ENTRY.SATANG.neg(), DEPOSIT_ENTRY.SALE_ID.eq(SALE.ID)
                .and(DEPOSIT_ENTRY.KIND.eq(DepositKind.USED.name())).and(DEPOSIT_ENTRY.OWNER_ID.eq(SALE.OWNER_ID)));
        return ctx.select(SALE.ID.as("sale"), paid.as("paid"), used.as("used")).from(SALE).where(paid.ne(used));
    }

    private static ResultQuery<?> restoredAstray(DSLContext ctx) {
        Field<Long> given = total(REFUND_PAYMENT, REFUND_PAYMENT.SATANG, REFUND_PAYMENT.REFUND_ID.eq(REFUND.ID)
                .and(REFUND_PAYMENT.METHOD.eq(PaymentMethod.DEPOSIT.name())));
        Field<Long> restored = total(DEPOSIT_ENTRY, DEPOSIT_ENTRY.SATANG, DEPOSIT_ENTRY.REFUND_ID.eq(REFUND.ID));
        return ctx.select(REFUND.ID.as("refund"), given.as("given"), restored.as("restored")).from(REFUND).where(given.ne(restored));
    }

    private static ResultQuery<?> withoutPaper(DSLContext ctx) {
        Field<String> kind = case_(DEPOSIT_ENTRY.KIND).when(DepositKind.TAKEN.name(), DocumentKind.DEPOSIT_RECEIPT.name())
                .when(DepositKind.RETURNED.name(), DocumentKind.DEPOSIT_RETURN.name());
        Field<Integer> papers = field(select(count()).from(DOCUMENT).where(DOCUMENT.DEPOSIT_ENTRY_ID.eq(DEPOSIT_ENTRY.ID)).and(DOCUMENT.KIND.eq(kind)));
        return ctx.select(DEPOSIT_ENTRY.ID.as("entry"), DEPOSIT_ENTRY.KIND, papers.as("documents")).from(DEPOSIT_ENTRY)
                .where(DEPOSIT_ENTRY.METHOD.isNotNull()).and(papers.ne(1));
    }

    private static Field<Long> total(Table<?> table, Field<Long> satang, Condition which) {
        return field(select(coalesce(sum(satang), inline(BigDecimal.ZERO)).cast(Long.class)).from(table).where(which));
    }
}

package jaidee.till;

import static jaidee.db.tables.Tables.CASH_MOVEMENT;
import static jaidee.db.tables.Tables.CASH_SHIFT;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jaidee.db.Invariant;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;

/// What must hold of the drawer at any moment.
public final class TillChecksRepository {
    public List<Invariant> invariants() {
        return List.of(
                Invariant.holds("verify.till.cash", ctx -> selectFrom(CASH_SHIFT).where(CASH_SHIFT.CLOSED_AT.isNotNull()),
                        TillChecksRepository::cashAstray),
                Invariant.holds("verify.till.open", ctx -> selectFrom(CASH_SHIFT), TillChecksRepository::openTogether),
                Invariant.holds("verify.till.sales", ctx -> selectFrom(SALE), TillChecksRepository::salesOutsideShifts),
                Invariant.holds("verify.till.sums", ctx -> selectFrom(CASH_SHIFT).where(CASH_SHIFT.CLOSED_AT.isNotNull()),
                        TillChecksRepository::sumsAstray),
                Invariant.holds("verify.till.numbers", ctx -> selectFrom(CASH_SHIFT).where(CASH_SHIFT.Z_NO.isNotNull()),
                        TillChecksRepository::gaps));
    }

    /// What was expected at the count is the float and all cash of the shift that came in, less what went out.
    private static ResultQuery<?> cashAstray(DSLContext ctx) {
        Field<Long> taken = field(select(total(PAYMENT.SATANG)).from(PAYMENT).join(SALE).on(SALE.ID.eq(PAYMENT.SALE_ID))
                .where(SALE.SHIFT_ID.eq(CASH_SHIFT.ID)).and(PAYMENT.METHOD.eq("CASH")));
        Field<Long> given = field(select(total(REFUND_PAYMENT.SATANG)).from(REFUND_PAYMENT)
                .join(REFUND).on(REFUND.ID.eq(REFUND_PAYMENT.REFUND_ID))
                .where(REFUND.SHIFT_ID.eq(CASH_SHIFT.ID)).and(REFUND_PAYMENT.METHOD.eq("CASH")));
        Field<Long> moved = field(select(total(when(CASH_MOVEMENT.KIND.eq("PAY_IN"), CASH_MOVEMENT.SATANG)
                .when(CASH_MOVEMENT.KIND.eq("PAY_OUT"), CASH_MOVEMENT.SATANG.neg()).otherwise(0L)))
                .from(CASH_MOVEMENT).where(CASH_MOVEMENT.SHIFT_ID.eq(CASH_SHIFT.ID)));
        Field<Long> deposits = field(select(total(DEPOSIT_ENTRY.SATANG)).from(DEPOSIT_ENTRY)
                .where(DEPOSIT_ENTRY.SHIFT_ID.eq(CASH_SHIFT.ID)).and(DEPOSIT_ENTRY.METHOD.eq("CASH")));
        Field<Long> should = CASH_SHIFT.FLOAT_SATANG.plus(taken).minus(given).plus(moved).plus(deposits);
        return ctx.select(CASH_SHIFT.ID.as("shift"), CASH_SHIFT.EXPECTED_SATANG, should.as("should_be")).from(CASH_SHIFT)
                .where(CASH_SHIFT.CLOSED_AT.isNotNull()).and(CASH_SHIFT.EXPECTED_SATANG.isDistinctFrom(should));
    }

    /// What a shift came to when it was counted is what its bills and refunds come to today: nothing was added, changed or
    /// taken away since.
    private static ResultQuery<?> sumsAstray(DSLContext ctx) {
        Field<Integer> bills = field(select(count()).from(SALE).where(SALE.SHIFT_ID.eq(CASH_SHIFT.ID)));
        Field<Long> payable = field(select(total(SALE.PAYABLE_SATANG)).from(SALE).where(SALE.SHIFT_ID.eq(CASH_SHIFT.ID)));
        Field<Long> refunded = field(select(total(REFUND_PAYMENT.SATANG)).from(REFUND_PAYMENT)
                .join(REFUND).on(REFUND.ID.eq(REFUND_PAYMENT.REFUND_ID)).where(REFUND.SHIFT_ID.eq(CASH_SHIFT.ID)));
        return ctx.select(CASH_SHIFT.ID.as("shift"), CASH_SHIFT.BILLS, bills.as("bills_now"), CASH_SHIFT.PAYABLE_SATANG,
                        payable.as("payable_now"), CASH_SHIFT.REFUNDED_SATANG, refunded.as("refunded_now"))
                .from(CASH_SHIFT).where(CASH_SHIFT.CLOSED_AT.isNotNull())
                .and(CASH_SHIFT.BILLS.ne(bills).or(CASH_SHIFT.PAYABLE_SATANG.ne(payable)).or(CASH_SHIFT.REFUNDED_SATANG.ne(refunded)));
    }

    private static ResultQuery<?> openTogether(DSLContext ctx) {
        Field<Integer> open = count();
        return ctx.select(open.as("open")).from(CASH_SHIFT).where(CASH_SHIFT.CLOSED_AT.isNull()).having(open.gt(1));
    }

    /// From the first sale that has a shift on, every sale has one.
    private static ResultQuery<?> salesOutsideShifts(DSLContext ctx) {
        Field<Long> first = field(select(min(SALE.as("early").ID)).from(SALE.as("early")).where(SALE.as("early").SHIFT_ID.isNotNull()));
        return ctx.select(SALE.ID.as("sale")).from(SALE).where(SALE.SHIFT_ID.isNull()).and(SALE.ID.gt(first));
    }

    private static ResultQuery<?> gaps(DSLContext ctx) {
        Field<Integer> last = max(CASH_SHIFT.Z_NO), given = count(CASH_SHIFT.Z_NO), first = min(CASH_SHIFT.Z_NO);
        return ctx.select(first.as("first"), last.as("last"), given.as("given")).from(CASH_SHIFT)
                .where(CASH_SHIFT.CLOSED_AT.isNotNull())
                .having(given.gt(0).and(last.ne(given).or(first.ne(1))).or(count().ne(given)));
    }

    private static Field<Long> total(Field<Long> amount) {
        return coalesce(sum(amount), inline(BigDecimal.ZERO)).cast(Long.class);
    }
}

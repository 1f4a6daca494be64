package jaidee.till;

import static jaidee.db.tables.Tables.CASH_MOVEMENT;
import static jaidee.db.tables.Tables.CASH_SHIFT;
import static jaidee.db.tables.Tables.DEPOSIT_ENTRY;
import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.PAYMENT;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jaidee.kernel.Money;
import jaidee.kernel.ShiftId;
import jaidee.kernel.StaffId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.SelectConditionStep;

/// Shifts of the drawer. A shift is changed while it is open and never afterwards.
public final class ShiftRepository {
    private static final int OPEN = 1;
    private static final jaidee.db.tables.tables.Staff OPENER = STAFF.as("opener"), CLOSER = STAFF.as("closer");

    public Optional<ShiftId> openId(DSLContext ctx) {
        return ctx.select(CASH_SHIFT.ID).from(CASH_SHIFT).where(CASH_SHIFT.OPEN_SLOT.eq(OPEN)).fetchOptional(row -> new ShiftId(row.value1()));
    }

    public Optional<CashShift> openShift(DSLContext ctx) {
        return shifts(ctx, CASH_SHIFT.OPEN_SLOT.eq(OPEN), 1).stream().findFirst();
    }

    public Optional<CashShift> find(DSLContext ctx, ShiftId id) {
        return shifts(ctx, CASH_SHIFT.ID.eq(id.value()), 1).stream().findFirst();
    }

    /// Counted shifts, the newest first.
    public List<CashShift> closed(DSLContext ctx, int before, int most) {
        return shifts(ctx, CASH_SHIFT.Z_NO.lt(before), most);
    }

    /// Counted shifts whose business day lies in the month, the oldest first.
    public List<CashShift> ofMonth(DSLContext ctx, YearMonth month) {
        return shifts(ctx, CASH_SHIFT.Z_NO.isNotNull().and(CASH_SHIFT.BUSINESS_DAY.between(month.atDay(1), month.atEndOfMonth())),
                Integer.MAX_VALUE).reversed();
    }

    /// Of the last shift that was closed; 0 before the first.
    public int lastZ(DSLContext ctx) {
        return ctx.select(coalesce(max(CASH_SHIFT.Z_NO), inline(0))).from(CASH_SHIFT).fetchSingle().value1();
    }

    /// What the last count left in the drawer; nothing before the first.
    public Money leftInDrawer(DSLContext ctx) {
        return ctx.select(CASH_SHIFT.KEPT_SATANG).from(CASH_SHIFT).where(CASH_SHIFT.Z_NO.isNotNull())
                .orderBy(CASH_SHIFT.Z_NO.desc()).limit(1).fetchOptional(row -> Money.satang(row.value1())).orElse(Money.ZERO);
    }

    /// @param bySale nobody counted the float yet
    public ShiftId open(DSLContext ctx, LocalDate businessDay, Instant at, StaffId staff, Money openingFloat, boolean bySale) {
        return new ShiftId(ctx.insertInto(CASH_SHIFT)
                .set(CASH_SHIFT.BUSINESS_DAY, businessDay)
                .set(CASH_SHIFT.OPENED_AT, at.atOffset(ZoneOffset.UTC))
                .set(CASH_SHIFT.OPENED_BY, staff.value())
                .set(CASH_SHIFT.FLOAT_SATANG, openingFloat.satang())
                .set(CASH_SHIFT.OPENED_BY_SALE, bySale)
                .set(CASH_SHIFT.FLOAT_CHECKED_BY, bySale ? null : staff.value())
                .set(CASH_SHIFT.LEDGER_FROM, lastClosed(ctx, CASH_SHIFT.LEDGER_UPTO).orElseGet(() -> ledgerNow(ctx)))
                .set(CASH_SHIFT.DOCUMENT_FROM, lastClosed(ctx, CASH_SHIFT.DOCUMENT_UPTO).orElseGet(() -> documentsNow(ctx)))
                .set(CASH_SHIFT.OPEN_SLOT, OPEN)
                .returningResult(CASH_SHIFT.ID).fetchSingle().value1());
    }

    /// Points entries up to here were written before; the numbers of entries only rise, whatever the clock does.
    public long ledgerNow(DSLContext ctx) {
        return ctx.select(coalesce(max(LEDGER_ENTRY.ID), inline(0L))).from(LEDGER_ENTRY).fetchSingle().value1();
    }

    /// As with points entries: documents up to here were issued before.
    public long documentsNow(DSLContext ctx) {
        return ctx.select(coalesce(max(DOCUMENT.ID), inline(0L))).from(DOCUMENT).fetchSingle().value1();
    }

    /// The newest moment in the books that a clock set back betrays itself by.
    public Optional<Instant> newestMoment(DSLContext ctx) {
        Optional<Instant> sale = ctx.select(SALE.AT).from(SALE).orderBy(SALE.ID.desc()).limit(1).fetchOptional(row -> row.value1().toInstant());
        Optional<Instant> opening = ctx.select(CASH_SHIFT.OPENED_AT).from(CASH_SHIFT).orderBy(CASH_SHIFT.ID.desc()).limit(1)
                .fetchOptional(row -> row.value1().toInstant());
        return Stream.concat(sale.stream(), opening.stream()).max(Comparator.naturalOrder());
    }

    private static Optional<Long> lastClosed(DSLContext ctx, Field<Long> upto) {
        return ctx.select(upto).from(CASH_SHIFT).where(CASH_SHIFT.Z_NO.isNotNull()).orderBy(CASH_SHIFT.Z_NO.desc()).limit(1)
                .fetchOptional(row -> row.value1());
    }

    public Money expectedCash(DSLContext ctx, ShiftId shift) {
        Money opening = ctx.select(CASH_SHIFT.FLOAT_SATANG).from(CASH_SHIFT).where(CASH_SHIFT.ID.eq(shift.value()))
                .fetchSingle(row -> Money.satang(row.value1()));
        Money taken = total(ctx.select(satang(PAYMENT.SATANG)).from(PAYMENT).join(SALE).on(SALE.ID.eq(PAYMENT.SALE_ID))
                .where(SALE.SHIFT_ID.eq(shift.value())).and(PAYMENT.METHOD.eq(PaymentMethod.CASH.name())));
        Money given = total(ctx.select(satang(REFUND_PAYMENT.SATANG)).from(REFUND_PAYMENT)
                .join(REFUND).on(REFUND.ID.eq(REFUND_PAYMENT.REFUND_ID))
                .where(REFUND.SHIFT_ID.eq(shift.value())).and(REFUND_PAYMENT.METHOD.eq(PaymentMethod.CASH.name())));
        Field<Long> signed = when(CASH_MOVEMENT.KIND.eq("PAY_IN"), CASH_MOVEMENT.SATANG)
                .when(CASH_MOVEMENT.KIND.eq("PAY_OUT"), CASH_MOVEMENT.SATANG.neg()).otherwise(0L);
        Money moved = total(ctx.select(satang(signed)).from(CASH_MOVEMENT).where(CASH_MOVEMENT.SHIFT_ID.eq(shift.value())));
        Money deposits = total(ctx.select(satang(DEPOSIT_ENTRY.SATANG)).from(DEPOSIT_ENTRY)
                .where(DEPOSIT_ENTRY.SHIFT_ID.eq(shift.value())).and(DEPOSIT_ENTRY.METHOD.eq(PaymentMethod.CASH.name())));
        return opening.plus(taken).minus(given).plus(moved).plus(deposits);
    }

    private static List<CashShift> shifts(DSLContext ctx, Condition which, int most) {
        return ctx.select().from(CASH_SHIFT).join(OPENER).on(OPENER.ID.eq(CASH_SHIFT.OPENED_BY))
                .leftJoin(CLOSER).on(CLOSER.ID.eq(CASH_SHIFT.CLOSED_BY)).where(which)
                .orderBy(CASH_SHIFT.Z_NO.desc()).limit(most).fetch(ShiftRepository::shift);
    }

    private static CashShift shift(Record row) {
        Optional<CashShift.Closing> closing = Optional.ofNullable(row.get(CASH_SHIFT.Z_NO)).map(number -> new CashShift.Closing(number,
                row.get(CASH_SHIFT.CLOSED_AT).toInstant(), row.get(CLOSER.DISPLAY_NAME), Money.satang(row.get(CASH_SHIFT.EXPECTED_SATANG)),
                Money.satang(row.get(CASH_SHIFT.COUNTED_SATANG)),
                Money.satang(row.get(CASH_SHIFT.FIRST_COUNTED_SATANG)), Money.satang(row.get(CASH_SHIFT.KEPT_SATANG)),
                Optional.ofNullable(row.get(CASH_SHIFT.NOTE)).orElse(""), row.get(CASH_SHIFT.BILLS),
                Money.satang(row.get(CASH_SHIFT.PAYABLE_SATANG)), Money.satang(row.get(CASH_SHIFT.REFUNDED_SATANG))));
        return new CashShift(new ShiftId(row.get(CASH_SHIFT.ID)), row.get(CASH_SHIFT.BUSINESS_DAY), row.get(CASH_SHIFT.OPENED_AT).toInstant(),
                row.get(OPENER.DISPLAY_NAME), Money.satang(row.get(CASH_SHIFT.FLOAT_SATANG)), row.get(CASH_SHIFT.OPENED_BY_SALE),
                row.get(CASH_SHIFT.FLOAT_CHECKED_BY) != null, closing);
    }

    private static Field<BigDecimal> satang(Field<Long> amount) {
        return coalesce(sum(amount), inline(BigDecimal.ZERO));
    }

    private static Money total(SelectConditionStep<Record1<BigDecimal>> sum) {
        return Money.satang(sum.fetchSingle().value1().longValueExact());
    }
}

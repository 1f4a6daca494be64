package jaidee.closing;

import static jaidee.db.tables.Tables.CASH_MOVEMENT;
import static jaidee.db.tables.Tables.CASH_SHIFT;
import static jaidee.db.tables.Tables.HELD_BASKET;
import static jaidee.db.tables.Tables.PRINT_LOG;
import static jaidee.db.tables.Tables.REFUND;
import static jaidee.db.tables.Tables.REFUND_PAYMENT;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SHIFT_COUNT;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.Money;
import jaidee.kernel.ShiftId;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import jaidee.till.CashCount;
import jaidee.till.Denomination;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// Movements, counts and the closing of shifts.
final class DrawerRepository {
    private static final String OPEN = "OPEN", CLOSE = "CLOSE", REPORT = "DAY_REPORT";

    /// The sums a shift is held to.
    record Sums(int bills, Money payable, Money refunded) {
    }

    Optional<Long> moved(DSLContext ctx, String key) {
        return ctx.select(CASH_MOVEMENT.ID).from(CASH_MOVEMENT).where(CASH_MOVEMENT.IDEMPOTENCY_KEY.eq(key)).fetchOptional(CASH_MOVEMENT.ID);
    }

    long move(DSLContext ctx, ShiftId shift, MoveRequest request, String reason, Instant at, Authority who) {
        return ctx.insertInto(CASH_MOVEMENT)
                .set(CASH_MOVEMENT.SHIFT_ID, shift.value())
                .set(CASH_MOVEMENT.KIND, request.kind().name())
                .set(CASH_MOVEMENT.SATANG, request.amount().satang())
                .set(CASH_MOVEMENT.REASON, reason)
                .set(CASH_MOVEMENT.AT, at.atOffset(ZoneOffset.UTC))
                .set(CASH_MOVEMENT.STAFF_ID, who.by().value())
                .set(CASH_MOVEMENT.APPROVED_BY, who.approvedBy().map(StaffId::value).orElse(null))
                .set(CASH_MOVEMENT.IDEMPOTENCY_KEY, request.key())
                .returningResult(CASH_MOVEMENT.ID).fetchSingle().value1();
    }

    /// The newest first.
    List<Movement> movements(DSLContext ctx, ShiftId shift) {
        return ctx.select(CASH_MOVEMENT.KIND, CASH_MOVEMENT.SATANG, CASH_MOVEMENT.REASON, CASH_MOVEMENT.AT, STAFF.DISPLAY_NAME)
                .from(CASH_MOVEMENT).join(STAFF).on(STAFF.ID.eq(CASH_MOVEMENT.STAFF_ID))
                .where(CASH_MOVEMENT.SHIFT_ID.eq(shift.value())).orderBy(CASH_MOVEMENT.ID.desc())
                .fetch(row -> new Movement(MovementKind.valueOf(row.value1()), Money.satang(row.value2()), row.value3(),
                        row.value4().toInstant(), row.value5()));
    }

    void keepOpeningCount(DSLContext ctx, ShiftId shift, CashCount count) {
        ctx.deleteFrom(SHIFT_COUNT).where(SHIFT_COUNT.SHIFT_ID.eq(shift.value())).and(SHIFT_COUNT.MOMENT.eq(OPEN)).execute();
        keep(ctx, shift, OPEN, count);
    }

    CashCount closingCount(DSLContext ctx, ShiftId shift) {
        Map<Denomination, Integer> pieces = new EnumMap<>(Denomination.class);
        ctx.select(SHIFT_COUNT.DENOMINATION_SATANG, SHIFT_COUNT.PIECES).from(SHIFT_COUNT)
                .where(SHIFT_COUNT.SHIFT_ID.eq(shift.value())).and(SHIFT_COUNT.MOMENT.eq(CLOSE))
                .forEach(row -> Arrays.stream(Denomination.values()).filter(each -> each.value().satang() == row.value1())
                        .forEach(each -> pieces.put(each, row.value2())));
        return new CashCount(pieces);
    }

    void setFloat(DSLContext ctx, ShiftId shift, Money amount, StaffId by) {
        ctx.update(CASH_SHIFT).set(CASH_SHIFT.FLOAT_SATANG, amount.satang()).set(CASH_SHIFT.FLOAT_CHECKED_BY, by.value())
                .where(CASH_SHIFT.ID.eq(shift.value())).execute();
    }

    Sums sums(DSLContext ctx, ShiftId shift) {
        Money refunded = ctx.select(coalesce(sum(REFUND_PAYMENT.SATANG), inline(BigDecimal.ZERO))).from(REFUND_PAYMENT)
                .join(REFUND).on(REFUND.ID.eq(REFUND_PAYMENT.REFUND_ID)).where(REFUND.SHIFT_ID.eq(shift.value()))
                .fetchSingle(row -> Money.satang(row.value1().longValueExact()));
        return ctx.select(count(), coalesce(sum(SALE.PAYABLE_SATANG), inline(BigDecimal.ZERO))).from(SALE)
                .where(SALE.SHIFT_ID.eq(shift.value()))
                .fetchSingle(row -> new Sums(row.value1(), Money.satang(row.value2().longValueExact()), refunded));
    }

    /// @param ledger    points entries up to here belong to the shift
    /// @param documents and documents
    void close(DSLContext ctx, CloseRequest request, int number, String note, Sums sums, long ledger, long documents, Instant at,
               Authority who) {
        keep(ctx, request.shift(), CLOSE, request.count());
        ctx.update(CASH_SHIFT)
                .set(CASH_SHIFT.OPEN_SLOT, (Integer) null)
                .set(CASH_SHIFT.Z_NO, number)
                .set(CASH_SHIFT.CLOSED_AT, at.atOffset(ZoneOffset.UTC))
                .set(CASH_SHIFT.CLOSED_BY, who.by().value())
                .set(CASH_SHIFT.APPROVED_BY, who.approvedBy().map(StaffId::value).orElse(null))
                .set(CASH_SHIFT.EXPECTED_SATANG, request.expected().satang())
                .set(CASH_SHIFT.COUNTED_SATANG, request.count().total().satang())
                .set(CASH_SHIFT.FIRST_COUNTED_SATANG, request.firstCounted().satang())
                .set(CASH_SHIFT.KEPT_SATANG, request.kept().satang())
                .set(CASH_SHIFT.NOTE, note.isEmpty() ? null : note)
                .set(CASH_SHIFT.BILLS, sums.bills())
                .set(CASH_SHIFT.PAYABLE_SATANG, sums.payable().satang())
                .set(CASH_SHIFT.REFUNDED_SATANG, sums.refunded().satang())
                .set(CASH_SHIFT.LEDGER_UPTO, ledger)
                .set(CASH_SHIFT.DOCUMENT_UPTO, documents)
                .where(CASH_SHIFT.ID.eq(request.shift().value())).execute();
    }

    int held(DSLContext ctx) {
        // the copy of the bill at the counter waits for nobody
        return ctx.fetchCount(HELD_BASKET, HELD_BASKET.STATE.ne("OPEN"));
    }

    int printings(DSLContext ctx, ShiftId shift) {
        return ctx.fetchCount(PRINT_LOG, PRINT_LOG.PAPER.eq(REPORT).and(PRINT_LOG.SUBJECT_ID.eq(shift.value())));
    }

    void notePrinted(DSLContext ctx, ShiftId shift, Instant at, StaffId staff) {
        ctx.insertInto(PRINT_LOG)
                .set(PRINT_LOG.PAPER, REPORT)
                .set(PRINT_LOG.SUBJECT_ID, shift.value())
                .set(PRINT_LOG.AT, at.atOffset(ZoneOffset.UTC))
                .set(PRINT_LOG.STAFF_ID, staff.value())
                .execute();
    }

    private static void keep(DSLContext ctx, ShiftId shift, String moment, CashCount count) {
        count.pieces().forEach((denomination, pieces) -> ctx.insertInto(SHIFT_COUNT)
                .set(SHIFT_COUNT.SHIFT_ID, shift.value())
                .set(SHIFT_COUNT.MOMENT, moment)
                .set(SHIFT_COUNT.DENOMINATION_SATANG, denomination.value().satang())
                .set(SHIFT_COUNT.PIECES, pieces)
                .execute());
    }
}

package jaidee.partners;

import static jaidee.db.tables.Tables.PARTNER_MOVEMENT;
import static jaidee.db.tables.Tables.PARTNER_SETTLEMENT;
import static jaidee.db.tables.Tables.PARTNER_VOUCHER;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// What counts between clinic and partner, and the months that were settled.
final class SettlementRepository {
    /// @param id of the row that closed the month
    record Closed(long id, Settlement.Settled settled) {
    }

    Optional<Closed> closed(DSLContext ctx, PartnerId partner, YearMonth month) {
        return ctx.select(PARTNER_SETTLEMENT.ID, PARTNER_SETTLEMENT.AT, STAFF.DISPLAY_NAME).from(PARTNER_SETTLEMENT)
                .join(STAFF).on(STAFF.ID.eq(PARTNER_SETTLEMENT.STAFF_ID))
                .where(PARTNER_SETTLEMENT.PARTNER_ID.eq(partner.value())).and(PARTNER_SETTLEMENT.PERIOD.eq(month.toString()))
                .fetchOptional(row -> new Closed(row.value1(), new Settlement.Settled(row.value2().toInstant(), row.value3())));
    }

    boolean closedLater(DSLContext ctx, PartnerId partner, YearMonth month) {
        return ctx.fetchExists(PARTNER_SETTLEMENT, PARTNER_SETTLEMENT.PARTNER_ID.eq(partner.value())
                .and(PARTNER_SETTLEMENT.PERIOD.gt(month.toString())));
    }

    /// What that settlement took.
    List<Settlement.Movement> of(DSLContext ctx, long settlement) {
        return movements(ctx, PARTNER_MOVEMENT.SETTLEMENT_ID.eq(settlement));
    }

    /// Everything to the end of the month that no settlement took.
    List<Settlement.Movement> open(DSLContext ctx, PartnerId partner, YearMonth month) {
        return movements(ctx, PARTNER_MOVEMENT.PARTNER_ID.eq(partner.value()).and(PARTNER_MOVEMENT.SETTLEMENT_ID.isNull())
                .and(PARTNER_MOVEMENT.SETTLED_ON.isNull()).and(PARTNER_MOVEMENT.ON_DAY.le(month.atEndOfMonth())));
    }

    private static List<Settlement.Movement> movements(DSLContext ctx, Condition which) {
        return ctx.select(PARTNER_MOVEMENT.fields()).select(PARTNER_VOUCHER.NUMBER, PARTNER_VOUCHER.ISSUED_AT).from(PARTNER_MOVEMENT)
                .join(PARTNER_VOUCHER).on(PARTNER_VOUCHER.ID.eq(PARTNER_MOVEMENT.VOUCHER_ID))
                .where(which).orderBy(PARTNER_MOVEMENT.ON_DAY, PARTNER_MOVEMENT.ID)
                .fetch(row -> new Settlement.Movement(row.get(PARTNER_MOVEMENT.ID), Way.valueOf(row.get(PARTNER_MOVEMENT.WAY)),
                        row.get(PARTNER_VOUCHER.NUMBER), LocalDate.ofInstant(row.get(PARTNER_VOUCHER.ISSUED_AT).toInstant(), Days.BANGKOK),
                        row.get(PARTNER_MOVEMENT.ON_DAY), Points.of(row.get(PARTNER_MOVEMENT.OURS)), Points.of(row.get(PARTNER_MOVEMENT.THEIRS)),
                        Money.satang(row.get(PARTNER_MOVEMENT.VALUE_SATANG))));
    }

    void close(DSLContext ctx, Settlement settlement, Instant at, LocalDate day, StaffId by) {
        long id = ctx.insertInto(PARTNER_SETTLEMENT)
                .set(PARTNER_SETTLEMENT.PARTNER_ID, settlement.partner().id().value())
                .set(PARTNER_SETTLEMENT.PERIOD, settlement.month().toString())
                .set(PARTNER_SETTLEMENT.TO_THEM_SATANG, settlement.toThem().satang())
                .set(PARTNER_SETTLEMENT.TO_US_SATANG, settlement.toUs().satang())
                .set(PARTNER_SETTLEMENT.AT, at.atOffset(ZoneOffset.UTC))
                .set(PARTNER_SETTLEMENT.STAFF_ID, by.value())
                .returningResult(PARTNER_SETTLEMENT.ID).fetchSingle().value1();
        ctx.update(PARTNER_MOVEMENT).set(PARTNER_MOVEMENT.SETTLEMENT_ID, id).set(PARTNER_MOVEMENT.SETTLED_ON, day)
                .where(PARTNER_MOVEMENT.ID.in(settlement.movements().stream().map(Settlement.Movement::id).toList())).execute();
    }
}

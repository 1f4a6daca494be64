package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jaidee.db.tables.tables.LedgerEntry;
import jaidee.kernel.Points;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectConditionStep;

/// The points of all owners on any day in history, read from the ledger alone.
public final class OutstandingRepository {
    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    /// At the end of `day`.
    public Outstanding on(DSLContext ctx, LocalDate day) {
        Map<jaidee.loyalty.LedgerEntry.Kind, Points> moved = new EnumMap<>(jaidee.loyalty.LedgerEntry.Kind.class);
        ctx.select(LEDGER_ENTRY.KIND, sum(LEDGER_ENTRY.POINTS)).from(LEDGER_ENTRY).where(LEDGER_ENTRY.BUSINESS_DAY.le(day))
                .groupBy(LEDGER_ENTRY.KIND)
                .forEach(row -> moved.put(jaidee.loyalty.LedgerEntry.Kind.valueOf(row.value1()), Points.of(row.value2().longValueExact())));
        Points issued = Points.ZERO, spent = Points.ZERO, expired = Points.ZERO, reversed = Points.ZERO, donated = Points.ZERO, adjusted = Points.ZERO;
        for (Map.Entry<jaidee.loyalty.LedgerEntry.Kind, Points> each : moved.entrySet()) {
            Points points = each.getValue();
            switch (each.getKey()) {
                case EARN_SPEND, EARN_SERVICE, EARN_BONUS, PARTNER_IN -> issued = issued.plus(points);
                case REDEEM, REDEEM_RETURNED, PARTNER_OUT -> spent = spent.minus(points);
                case EXPIRE -> expired = expired.minus(points);
                case EARN_REVERSED -> reversed = reversed.minus(points);
                case DONATE -> donated = donated.minus(points);
                case ADJUST, WRITE_OFF, TRANSFER_IN, TRANSFER_OUT -> adjusted = adjusted.plus(points);
            }
        }
        return new Outstanding(day, issued, spent, expired, reversed, donated, adjusted,
                held(ctx, day, POINTS_LOT.ID.isNotNull()), owed(ctx, day), held(ctx, day, POINTS_LOT.EXPIRES_ON.lt(day.plusDays(1))));
    }

    /// What the lots that were there by `day` still held then. A lot pays debts that are older than itself, so that a part
    /// of it counts from the later of both days.
    private static Points held(DSLContext ctx, LocalDate day, Condition which) {
        LedgerEntry made = LEDGER_ENTRY.as("made"), moved = LEDGER_ENTRY.as("moved");
        Points came = points(ctx.select(coalesce(sum(POINTS_LOT.POINTS), NOTHING)).from(POINTS_LOT)
                .join(made).on(made.ID.eq(POINTS_LOT.ENTRY_ID)).where(made.BUSINESS_DAY.le(day)).and(which));
        Points went = points(ctx.select(coalesce(sum(LOT_ALLOCATION.POINTS), NOTHING)).from(LOT_ALLOCATION)
                .join(POINTS_LOT).on(POINTS_LOT.ID.eq(LOT_ALLOCATION.LOT_ID))
                .join(made).on(made.ID.eq(POINTS_LOT.ENTRY_ID)).join(moved).on(moved.ID.eq(LOT_ALLOCATION.ENTRY_ID))
                .where(greatest(made.BUSINESS_DAY, moved.BUSINESS_DAY).le(day)).and(which));
        return came.plus(went);
    }

    /// What entries up to `day` took and no lot of that day had paid.
    private static Points owed(DSLContext ctx, LocalDate day) {
        LedgerEntry made = LEDGER_ENTRY.as("made"), moved = LEDGER_ENTRY.as("moved");
        Points taken = points(ctx.select(coalesce(sum(LEDGER_ENTRY.POINTS), NOTHING)).from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.BUSINESS_DAY.le(day)).and(LEDGER_ENTRY.POINTS.lt(0L)));
        Points paid = points(ctx.select(coalesce(sum(when(moved.POINTS.lt(0L), LOT_ALLOCATION.POINTS)), NOTHING)).from(LOT_ALLOCATION)
                .join(POINTS_LOT).on(POINTS_LOT.ID.eq(LOT_ALLOCATION.LOT_ID))
                .join(made).on(made.ID.eq(POINTS_LOT.ENTRY_ID)).join(moved).on(moved.ID.eq(LOT_ALLOCATION.ENTRY_ID))
                .where(greatest(made.BUSINESS_DAY, moved.BUSINESS_DAY).le(day)));
        return paid.minus(taken);
    }

    private static Points points(SelectConditionStep<? extends org.jooq.Record1<BigDecimal>> query) {
        return Points.of(query.fetchSingle().value1().longValueExact());
    }
}

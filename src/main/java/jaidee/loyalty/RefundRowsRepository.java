package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.POINTS_TAKEN_BACK;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.RefundId;
import jaidee.kernel.SaleId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// What a sale did to points, as a refund needs to know it.
final class RefundRowsRepository {
    /// Points a sale brought.
    ///
    /// @param asked  taken back by refunds before, or to be
    /// @param lapsed of them that were counted as gone with their lot
    record Brought(long entry, OwnerId owner, String key, LedgerEntry.Kind kind, Points points, long lot, Points asked, Points lapsed) {
    }

    /// Points that paid for a sale.
    ///
    /// @param taken    from which lots, in the order in which they were spent
    /// @param returned by refunds before
    record Spent(long entry, Points points, List<LotPart> taken, Points returned) {
    }

    /// By the rules of earning; missions and friends are seen to apart.
    List<Brought> ofSale(DSLContext ctx, SaleId sale) {
        return brought(ctx, LEDGER_ENTRY.SALE_ID.eq(sale.value()).and(LEDGER_ENTRY.REFUND_ID.isNull())
                .and(LEDGER_ENTRY.KIND.in(LedgerEntry.Kind.EARN_SPEND.name(), LedgerEntry.Kind.EARN_SERVICE.name())
                        .or(LEDGER_ENTRY.KIND.eq(LedgerEntry.Kind.EARN_BONUS.name()).and(LEDGER_ENTRY.IDEMPOTENCY_KEY.contains(":RULE:")))));
    }

    List<Brought> entries(DSLContext ctx, Collection<Long> entries) {
        return entries.isEmpty() ? List.of() : brought(ctx, LEDGER_ENTRY.ID.in(entries));
    }

    private static List<Brought> brought(DSLContext ctx, Condition which) {
        Field<BigDecimal> asked = before(POINTS_TAKEN_BACK.ASKED), lapsed = before(POINTS_TAKEN_BACK.LAPSED);
        return ctx.select(LEDGER_ENTRY.ID, LEDGER_ENTRY.OWNER_ID, LEDGER_ENTRY.IDEMPOTENCY_KEY, LEDGER_ENTRY.KIND, LEDGER_ENTRY.POINTS,
                        POINTS_LOT.ID, asked, lapsed)
                .from(LEDGER_ENTRY).join(POINTS_LOT).on(POINTS_LOT.ENTRY_ID.eq(LEDGER_ENTRY.ID))
                .where(which).orderBy(LEDGER_ENTRY.ID)
                .fetch(row -> new Brought(row.value1(), new OwnerId(row.value2()), row.value3(), LedgerEntry.Kind.valueOf(row.value4()),
                        Points.of(row.value5()), row.value6(), Points.of(row.value7().longValueExact()), Points.of(row.value8().longValueExact())));
    }

    private static Field<BigDecimal> before(Field<Long> points) {
        return field(select(coalesce(sum(points), inline(BigDecimal.ZERO))).from(POINTS_TAKEN_BACK)
                .where(POINTS_TAKEN_BACK.ENTRY_ID.eq(LEDGER_ENTRY.ID)));
    }

    List<Spent> spentOn(DSLContext ctx, SaleId sale) {
        return spent(ctx, LEDGER_ENTRY.SALE_ID.eq(sale.value()));
    }

    List<Spent> spentBy(DSLContext ctx, Collection<Long> entries) {
        return entries.isEmpty() ? List.of() : spent(ctx, LEDGER_ENTRY.ID.in(entries));
    }

    private static List<Spent> spent(DSLContext ctx, Condition which) {
        Map<Long, List<LotPart>> taken = new LinkedHashMap<>();
        ctx.select(LEDGER_ENTRY.ID, LOT_ALLOCATION.LOT_ID, LOT_ALLOCATION.POINTS).from(LEDGER_ENTRY)
                .join(LOT_ALLOCATION).on(LOT_ALLOCATION.ENTRY_ID.eq(LEDGER_ENTRY.ID))
                .where(which).and(LEDGER_ENTRY.KIND.eq(LedgerEntry.Kind.REDEEM.name()))
                .orderBy(LEDGER_ENTRY.ID, LOT_ALLOCATION.ID)
                .forEach(row -> taken.computeIfAbsent(row.value1(), id -> new ArrayList<>()).add(new LotPart(row.value2(), Points.of(row.value3()))));
        List<Spent> all = new ArrayList<>();
        taken.forEach((entry, parts) -> all.add(new Spent(entry, parts.stream().map(LotPart::points).reduce(Points.ZERO, Points::plus).negated(),
                List.copyOf(parts), returned(ctx, entry))));
        return all;
    }

    /// From which lots an entry took points.
    List<LotPart> takenBy(DSLContext ctx, long entry) {
        return ctx.select(LOT_ALLOCATION.LOT_ID, LOT_ALLOCATION.POINTS).from(LOT_ALLOCATION).where(LOT_ALLOCATION.ENTRY_ID.eq(entry))
                .orderBy(LOT_ALLOCATION.ID).fetch(row -> new LotPart(row.value1(), Points.of(row.value2())));
    }

    private static Points returned(DSLContext ctx, long redeem) {
        return Points.of(ctx.select(coalesce(sum(LEDGER_ENTRY.POINTS), inline(BigDecimal.ZERO))).from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.REVERSES_ID.eq(redeem)).and(LEDGER_ENTRY.KIND.eq(LedgerEntry.Kind.REDEEM_RETURNED.name()))
                .fetchSingle().value1().longValueExact());
    }

    void insert(DSLContext ctx, RefundId refund, RefundedPoints.Take take) {
        ctx.insertInto(POINTS_TAKEN_BACK)
                .set(POINTS_TAKEN_BACK.REFUND_ID, refund.value())
                .set(POINTS_TAKEN_BACK.ENTRY_ID, take.entry())
                .set(POINTS_TAKEN_BACK.ASKED, take.asked().value())
                .set(POINTS_TAKEN_BACK.TAKEN, take.taken().value())
                .set(POINTS_TAKEN_BACK.LAPSED, take.lapsed().value())
                .set(POINTS_TAKEN_BACK.WRITTEN_OFF, take.writtenOff().value())
                .execute();
    }
}

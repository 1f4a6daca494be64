package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.sum;

import jaidee.db.Invariant;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.Table;

/// What must hold of the points at any moment, read straight from the tables and not through the code that wrote them.
public final class LedgerChecksRepository {
    private static final Field<BigDecimal> NOTHING = inline(BigDecimal.ZERO);

    public List<Invariant> invariants() {
        return List.of(
                Invariant.holds("verify.ledger.balance", ctx -> selectDistinct(LEDGER_ENTRY.OWNER_ID).from(LEDGER_ENTRY),
                        LedgerChecksRepository::balancesAstray),
                Invariant.holds("verify.ledger.lots", ctx -> selectFrom(POINTS_LOT), LedgerChecksRepository::lotsAstray),
                Invariant.holds("verify.ledger.entries", ctx -> selectFrom(LEDGER_ENTRY), LedgerChecksRepository::entriesAstray),
                Invariant.holds("verify.ledger.allocations", ctx -> selectFrom(LOT_ALLOCATION), LedgerChecksRepository::foreignAllocations),
                Invariant.holds("verify.ledger.sales", ctx -> selectFrom(LEDGER_ENTRY).where(LEDGER_ENTRY.SALE_ID.isNotNull()),
                        LedgerChecksRepository::pointsOfOthers),
                Invariant.of("verify.programme.read", new ProgrammeRepository()::unread));
    }

    /// An owner's entries come to what is left in the lots, less what is owed.
    private static ResultQuery<?> balancesAstray(DSLContext ctx) {
        Table<?> entries = select(LEDGER_ENTRY.OWNER_ID.as("owner"), sum(LEDGER_ENTRY.POINTS).as("balance"))
                .from(LEDGER_ENTRY).groupBy(LEDGER_ENTRY.OWNER_ID).asTable("entries");
        Table<?> lots = select(POINTS_LOT.OWNER_ID.as("owner"), sum(POINTS_LOT.POINTS).as("given"))
                .from(POINTS_LOT).groupBy(POINTS_LOT.OWNER_ID).asTable("lots");
        Table<?> moves = select(POINTS_LOT.OWNER_ID.as("owner"), sum(LOT_ALLOCATION.POINTS).as("moved"))
                .from(LOT_ALLOCATION).join(POINTS_LOT).on(POINTS_LOT.ID.eq(LOT_ALLOCATION.LOT_ID))
                .groupBy(POINTS_LOT.OWNER_ID).asTable("moves");
        Table<?> debts = select(number("owner"), sum(number("points").minus(number("allocated"))).as("owed"))
                .from(allocated()).where(number("points").lt(BigDecimal.ZERO)).groupBy(number("owner")).asTable("debts");
        Field<BigDecimal> left = of(lots, "given").plus(of(moves, "moved"));
        return ctx.select(of(entries, "owner").as("owner_id"), of(entries, "balance").as("balance"), left.as("in_lots"),
                        of(debts, "owed").as("owed"))
                .from(entries)
                .leftJoin(lots).on(of(lots, "owner").eq(of(entries, "owner")))
                .leftJoin(moves).on(of(moves, "owner").eq(of(entries, "owner")))
                .leftJoin(debts).on(of(debts, "owner").eq(of(entries, "owner")))
                .where(of(entries, "balance").ne(left.plus(of(debts, "owed"))));
    }

    /// A lot never holds less than nothing, nor more than came in.
    private static ResultQuery<?> lotsAstray(DSLContext ctx) {
        Field<BigDecimal> moved = coalesce(sum(LOT_ALLOCATION.POINTS), NOTHING);
        Field<BigDecimal> points = POINTS_LOT.POINTS.cast(BigDecimal.class);
        return ctx.select(POINTS_LOT.ID.as("points_lot"), POINTS_LOT.POINTS, moved.as("moved")).from(POINTS_LOT)
                .leftJoin(LOT_ALLOCATION).on(LOT_ALLOCATION.LOT_ID.eq(POINTS_LOT.ID))
                .groupBy(POINTS_LOT.ID, POINTS_LOT.POINTS)
                .having(moved.gt(BigDecimal.ZERO).or(points.plus(moved).lt(BigDecimal.ZERO)));
    }

    /// What an entry gave is one lot; what it took or gave back never goes beyond its own points.
    private static ResultQuery<?> entriesAstray(DSLContext ctx) {
        Table<?> entries = allocated();
        Field<BigDecimal> points = of(entries, "points"), allocated = of(entries, "allocated"), lots = of(entries, "lots");
        return ctx.select(of(entries, "entry").as("ledger_entry"), points, allocated, lots).from(entries)
                .where(points.lt(BigDecimal.ZERO).and(allocated.lt(points).or(allocated.gt(BigDecimal.ZERO)).or(lots.ne(BigDecimal.ZERO))))
                .or(points.gt(BigDecimal.ZERO).and(allocated.plus(lots).ne(points)));
    }

    private static ResultQuery<?> foreignAllocations(DSLContext ctx) {
        return ctx.select(LOT_ALLOCATION.ID.as("lot_allocation"), LEDGER_ENTRY.OWNER_ID, POINTS_LOT.OWNER_ID.as("lot_of"))
                .from(LOT_ALLOCATION)
                .join(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(LOT_ALLOCATION.ENTRY_ID))
                .join(POINTS_LOT).on(POINTS_LOT.ID.eq(LOT_ALLOCATION.LOT_ID))
                .where(POINTS_LOT.OWNER_ID.ne(LEDGER_ENTRY.OWNER_ID));
    }

    private static ResultQuery<?> pointsOfOthers(DSLContext ctx) {
        return ctx.select(LEDGER_ENTRY.ID.as("ledger_entry"), LEDGER_ENTRY.OWNER_ID, SALE.ID.as("sale"), SALE.OWNER_ID.as("sale_of"))
                .from(LEDGER_ENTRY)
                .join(SALE).on(SALE.ID.eq(LEDGER_ENTRY.SALE_ID))
                .where(SALE.OWNER_ID.isDistinctFrom(LEDGER_ENTRY.OWNER_ID))
                .and(LEDGER_ENTRY.KIND.startsWith("EARN_").or(LEDGER_ENTRY.KIND.startsWith("REDEEM")));
    }

    /// Each entry with what it moved in lots and the points of the lots that it made.
    private static Table<?> allocated() {
        Field<BigDecimal> moved = field(select(coalesce(sum(LOT_ALLOCATION.POINTS), NOTHING))
                .from(LOT_ALLOCATION).where(LOT_ALLOCATION.ENTRY_ID.eq(LEDGER_ENTRY.ID)));
        Field<BigDecimal> made = field(select(coalesce(sum(POINTS_LOT.POINTS), NOTHING))
                .from(POINTS_LOT).where(POINTS_LOT.ENTRY_ID.eq(LEDGER_ENTRY.ID)));
        return select(LEDGER_ENTRY.ID.as("entry"), LEDGER_ENTRY.OWNER_ID.as("owner"),
                LEDGER_ENTRY.POINTS.cast(BigDecimal.class).as("points"), moved.as("allocated"), made.as("lots"))
                .from(LEDGER_ENTRY).asTable("allocated");
    }

    private static Field<BigDecimal> number(String column) {
        return field(name(column), BigDecimal.class);
    }

    private static Field<BigDecimal> of(Table<?> table, String column) {
        return coalesce(field(name(table.getName(), column), BigDecimal.class), NOTHING);
    }
}

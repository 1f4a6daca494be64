package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.MISSION_COMPLETION;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static jaidee.db.tables.Tables.POINTS_TRANSFER;
import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;

import jaidee.db.Findings;
import jaidee.db.Invariant;
import jaidee.kernel.SaleId;
import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ResultQuery;
import org.jooq.Table;

/// What must hold of the points at any moment, read straight from the tables and not through the code that wrote them.
public final class LedgerChecksRepository {
    private static final int EXPLAINED = 300;
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
                Invariant.of("verify.programme.read", new ProgrammeRepository()::unread),
                Invariant.holds("verify.ledger.handed_on", ctx -> selectFrom(POINTS_TRANSFER), LedgerChecksRepository::lostOnTheWay),
                Invariant.of("verify.ledger.counted", new PointsEverRepository()::astray),
                Invariant.of("verify.ledger.explained", LedgerChecksRepository::explained),
                Invariant.holds("verify.missions.once", ctx -> selectFrom(MISSION_COMPLETION), LedgerChecksRepository::missionsAstray));
    }

    /// What left the giver came to the receiver, to the point.
    private static ResultQuery<?> lostOnTheWay(DSLContext ctx) {
        var in = LEDGER_ENTRY.as("arrived");
        Field<BigDecimal> arrived = field(select(coalesce(sum(in.POINTS), NOTHING)).from(in)
                .where(in.COUNTERPART_ID.eq(POINTS_TRANSFER.ENTRY_ID)).and(in.OWNER_ID.eq(POINTS_TRANSFER.TO_OWNER)));
        return ctx.select(POINTS_TRANSFER.ENTRY_ID.as("ledger_entry"), POINTS_TRANSFER.POINTS, LEDGER_ENTRY.POINTS.as("left"), arrived.as("arrived"))
                .from(POINTS_TRANSFER).join(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(POINTS_TRANSFER.ENTRY_ID))
                .where(LEDGER_ENTRY.POINTS.ne(POINTS_TRANSFER.POINTS.neg())).or(LEDGER_ENTRY.OWNER_ID.ne(POINTS_TRANSFER.FROM_OWNER))
                .or(arrived.ne(POINTS_TRANSFER.POINTS.cast(BigDecimal.class)));
    }

    /// The newest bills reckoned once more by the rules of their day: all of them would take too long at a large clinic.
    private static Findings explained(DSLContext ctx) {
        // a version that can't be read is told by the check before
        if (!new ProgrammeRepository().unread(ctx).isClean()) return new Findings(0, List.of());
        BillsExplained bills = new BillsExplained();
        List<SaleId> newest = ctx.select(SALE.ID).from(SALE).where(SALE.OWNER_ID.isNotNull()).orderBy(SALE.ID.desc()).limit(EXPLAINED)
                .fetch(row -> new SaleId(row.value1()));
        return new Findings(newest.size(), newest.stream().flatMap(sale -> bills.unexplained(ctx, sale).stream()
                .map(key -> "sale " + sale.value() + ", " + key)).toList());
    }

    /// Fulfilled by a bill of the owner, for points of the owner that came with it, and no points twice.
    private static ResultQuery<?> missionsAstray(DSLContext ctx) {
        var other = MISSION_COMPLETION.as("other");
        return ctx.select(MISSION_COMPLETION.ID.as("completion"), MISSION_COMPLETION.OWNER_ID, SALE.ID.as("sale"), LEDGER_ENTRY.ID.as("ledger_entry"))
                .from(MISSION_COMPLETION).join(SALE).on(SALE.ID.eq(MISSION_COMPLETION.SALE_ID))
                .join(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(MISSION_COMPLETION.ENTRY_ID))
                .where(SALE.OWNER_ID.isDistinctFrom(MISSION_COMPLETION.OWNER_ID)).or(LEDGER_ENTRY.OWNER_ID.ne(MISSION_COMPLETION.OWNER_ID))
                .or(LEDGER_ENTRY.SALE_ID.isDistinctFrom(MISSION_COMPLETION.SALE_ID)).or(LEDGER_ENTRY.POINTS.le(0L))
                .or(exists(selectOne().from(other).where(other.ENTRY_ID.eq(MISSION_COMPLETION.ENTRY_ID)).and(other.ID.ne(MISSION_COMPLETION.ID))));
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

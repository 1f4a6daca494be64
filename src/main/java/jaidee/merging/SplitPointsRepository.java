package jaidee.merging;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.OwnerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/// Points that were spent since a merge out of lots that go back are taken from lots of whoever spent them instead.
final class SplitPointsRepository {
    private static final Set<String> SPENT = Set.of("REDEEM", "DONATE", "PARTNER_OUT", "ADJUST", "WRITE_OFF");

    /// What an entry took (negative) out of a lot that is not its owner's, or gave back to it.
    private record Foreign(long allocation, long entry, long owner, long points) {
    }

    private record Lot(long id, long left) {
    }

    /// @return false when the owner's own lots hold too little, or what was moved can't be told apart any more
    boolean settle(DSLContext ctx, OwnerId gone, OwnerId kept) {
        List<Foreign> foreign = ctx.select(LOT_ALLOCATION.ID, LOT_ALLOCATION.ENTRY_ID, LEDGER_ENTRY.OWNER_ID, LOT_ALLOCATION.POINTS, LEDGER_ENTRY.KIND)
                .from(LOT_ALLOCATION).join(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(LOT_ALLOCATION.ENTRY_ID)).join(POINTS_LOT).on(POINTS_LOT.ID.eq(LOT_ALLOCATION.LOT_ID))
                .where(LEDGER_ENTRY.OWNER_ID.in(gone.value(), kept.value())).and(POINTS_LOT.OWNER_ID.ne(LEDGER_ENTRY.OWNER_ID)).orderBy(LOT_ALLOCATION.ID)
                .fetch(row -> new Foreign(row.value1(), row.value2(), row.value3(), SPENT.contains(row.value5()) ? row.value4() : 1));
        if (foreign.stream().anyMatch(each -> each.points() > 0)) return false;
        for (Foreign each : foreign) {
            ctx.deleteFrom(LOT_ALLOCATION).where(LOT_ALLOCATION.ID.eq(each.allocation())).execute();
            if (!takeFromOwn(ctx, each)) return false;
        }
        return true;
    }

    private static boolean takeFromOwn(DSLContext ctx, Foreign taken) {
        long missing = -taken.points();
        LocalDate day = ctx.select(LEDGER_ENTRY.BUSINESS_DAY).from(LEDGER_ENTRY).where(LEDGER_ENTRY.ID.eq(taken.entry())).fetchSingle().value1();
        for (Lot lot : own(ctx, taken.owner(), day)) {
            long now = Math.min(lot.left(), missing);
            if (now == 0) break;
            int there = ctx.update(LOT_ALLOCATION).set(LOT_ALLOCATION.POINTS, LOT_ALLOCATION.POINTS.minus(now))
                    .where(LOT_ALLOCATION.ENTRY_ID.eq(taken.entry())).and(LOT_ALLOCATION.LOT_ID.eq(lot.id())).execute();
            if (there == 0) ctx.insertInto(LOT_ALLOCATION).set(LOT_ALLOCATION.ENTRY_ID, taken.entry()).set(LOT_ALLOCATION.LOT_ID, lot.id()).set(LOT_ALLOCATION.POINTS, -now).execute();
            missing -= now;
        }
        return missing == 0;
    }

    /// Those that lapse first before others.
    private static List<Lot> own(DSLContext ctx, long owner, LocalDate day) {
        List<Lot> lots = new ArrayList<>();
        ctx.select(POINTS_LOT.ID, POINTS_LOT.POINTS, coalesce(sum(LOT_ALLOCATION.POINTS), inline(BigDecimal.ZERO))).from(POINTS_LOT)
                .leftJoin(LOT_ALLOCATION).on(LOT_ALLOCATION.LOT_ID.eq(POINTS_LOT.ID)).where(POINTS_LOT.OWNER_ID.eq(owner))
                .and(POINTS_LOT.EXPIRES_ON.isNull().or(POINTS_LOT.EXPIRES_ON.ge(day)))
                .groupBy(POINTS_LOT.ID, POINTS_LOT.POINTS, POINTS_LOT.EXPIRES_ON).orderBy(POINTS_LOT.EXPIRES_ON.asc().nullsLast(), POINTS_LOT.ID)
                .forEach(row -> {
                    long left = row.value2() + row.value3().longValueExact();
                    if (left > 0) lots.add(new Lot(row.value1(), left));
                });
        return lots;
    }
}

package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.Points;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/// From which lots an entry took its points, and what of that has not come back.
final class TakenRepository {
    Optional<Long> entry(DSLContext ctx, String key) {
        return ctx.select(LEDGER_ENTRY.ID).from(LEDGER_ENTRY).where(LEDGER_ENTRY.IDEMPOTENCY_KEY.eq(key)).fetchOptional(LEDGER_ENTRY.ID);
    }

    /// As many of `points` as an entry took and nothing gave back, those taken last first; negative as they were taken.
    List<LotPart> stillTaken(DSLContext ctx, long entry, Points points) {
        List<LotPart> parts = new ArrayList<>();
        // what came back is a run from the end, wherever it went to
        Points skip = returned(ctx, entry), missing = points;
        for (LotPart part : takenLastFirst(ctx, entry)) {
            Points here = part.points().negated(), passed = here.min(skip);
            skip = skip.minus(passed);
            Points give = here.minus(passed).min(missing);
            if (give.isPositive()) parts.add(new LotPart(part.lot(), give.negated()));
            missing = missing.minus(give);
        }
        return parts;
    }

    private static List<LotPart> takenLastFirst(DSLContext ctx, long entry) {
        return ctx.select(LOT_ALLOCATION.LOT_ID, LOT_ALLOCATION.POINTS).from(LOT_ALLOCATION)
                .where(LOT_ALLOCATION.ENTRY_ID.eq(entry)).orderBy(LOT_ALLOCATION.ID.desc())
                .fetch(row -> new LotPart(row.value1(), Points.of(row.value2())));
    }

    private static Points returned(DSLContext ctx, long entry) {
        return Points.of(ctx.select(coalesce(sum(LEDGER_ENTRY.POINTS), inline(BigDecimal.ZERO))).from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.REVERSES_ID.eq(entry)).fetchSingle().value1().longValueExact());
    }
}

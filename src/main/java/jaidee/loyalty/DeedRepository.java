package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.POINTS_ADJUSTMENT;
import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;

/// Who answered for points put right by hand.
final class DeedRepository {
    void adjusted(DSLContext ctx, long entry, String reason, StaffId answering, Optional<StaffId> second) {
        ctx.insertInto(POINTS_ADJUSTMENT).set(POINTS_ADJUSTMENT.ENTRY_ID, entry).set(POINTS_ADJUSTMENT.REASON, reason)
                .set(POINTS_ADJUSTMENT.APPROVED_BY, answering.value()).set(POINTS_ADJUSTMENT.SECOND_BY, second.map(StaffId::value).orElse(null)).execute();
    }

    /// Given and taken together.
    Points adjustedOn(DSLContext ctx, OwnerId owner, LocalDate day) {
        return Points.of(ctx.select(coalesce(sum(abs(LEDGER_ENTRY.POINTS)), inline(BigDecimal.ZERO))).from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.OWNER_ID.eq(owner.value())).and(LEDGER_ENTRY.BUSINESS_DAY.eq(day))
                .and(LEDGER_ENTRY.KIND.eq(LedgerEntry.Kind.ADJUST.name())).fetchSingle().value1().longValueExact());
    }
}

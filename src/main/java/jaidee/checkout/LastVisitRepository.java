package jaidee.checkout;

import static jaidee.db.tables.Tables.SALE;
import static org.jooq.impl.DSL.max;

import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/// When owners were last here.
final class LastVisitRepository {
    Optional<LocalDate> of(DSLContext ctx, OwnerId owner) {
        return ctx.select(max(SALE.BUSINESS_DAY))
                .from(SALE)
                .where(SALE.OWNER_ID.eq(owner.value())).and(StandingSalesRepository.STANDS)
                .fetchOptional().map(row -> row.value1());
    }

    Map<OwnerId, LocalDate> ofAll(DSLContext ctx) {
        Map<OwnerId, LocalDate> last = new HashMap<>();
        ctx.select(SALE.OWNER_ID, max(SALE.BUSINESS_DAY))
                .from(SALE)
                .where(SALE.OWNER_ID.isNotNull()).and(StandingSalesRepository.STANDS)
                .groupBy(SALE.OWNER_ID)
                .fetch()
                .forEach(row -> last.put(new OwnerId(row.value1()), row.value2()));
        return last;
    }
}

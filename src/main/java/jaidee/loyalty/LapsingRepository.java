package jaidee.loyalty;

import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.POINTS_LOT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.kernel.OwnerId;
import jaidee.outreach.LapsingPoints;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;

/// Whose points lapse soon, for the work list: the next last day of each, where as many lapse as the programme asks for.
public final class LapsingRepository implements LapsingPoints {
    private final ProgrammeRepository programmes = new ProgrammeRepository();

    @Override
    public Map<OwnerId, LocalDate> next(DSLContext ctx, LocalDate today, LocalDate until, Optional<Collection<OwnerId>> only) {
        BigDecimal enough = BigDecimal.valueOf(programmes.on(ctx, today).ledger().warnFrom().value());
        Field<BigDecimal> left = POINTS_LOT.POINTS.cast(BigDecimal.class).plus(field(select(coalesce(sum(LOT_ALLOCATION.POINTS), inline(BigDecimal.ZERO)))
                .from(LOT_ALLOCATION).where(LOT_ALLOCATION.LOT_ID.eq(POINTS_LOT.ID))));
        Set<OwnerId> seen = new HashSet<>();
        Map<OwnerId, LocalDate> next = new HashMap<>();
        ctx.select(POINTS_LOT.OWNER_ID, POINTS_LOT.EXPIRES_ON, sum(left)).from(POINTS_LOT).where(POINTS_LOT.EXPIRES_ON.between(today, until))
                .and(only.map(owners -> POINTS_LOT.OWNER_ID.in(owners.stream().map(OwnerId::value).toList())).orElse(noCondition()))
                .groupBy(POINTS_LOT.OWNER_ID, POINTS_LOT.EXPIRES_ON).orderBy(POINTS_LOT.EXPIRES_ON, POINTS_LOT.OWNER_ID).forEach(row -> {
                    OwnerId owner = new OwnerId(row.value1());
                    // spent lots say nothing about which day comes next
                    if (row.value3().signum() > 0 && seen.add(owner) && row.value3().compareTo(enough) >= 0) next.put(owner, row.value2());
                });
        return next;
    }
}

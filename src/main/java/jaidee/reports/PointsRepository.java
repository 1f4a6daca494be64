package jaidee.reports;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.TIER_CHANGE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import jaidee.db.Rows;
import jaidee.db.tables.tables.TierChange;
import jaidee.loyalty.LedgerEntry.Kind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;

/// Points and tiers by days.
final class PointsRepository {
    /// Points that moved, by what moved them.
    record Moved(Map<Kind, Long> points) {
        long of(Kind... kinds) {
            long all = 0;
            for (Kind kind : kinds) all += points.getOrDefault(kind, 0L);
            return all;
        }

        long all() {
            return points.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /// From one day to another, both included.
    Moved moved(DSLContext ctx, LocalDate from, LocalDate to) {
        Map<Kind, Long> points = new EnumMap<>(Kind.class);
        Rows.each(ctx.select(LEDGER_ENTRY.KIND, sum(LEDGER_ENTRY.POINTS)).from(LEDGER_ENTRY).where(LEDGER_ENTRY.BUSINESS_DAY.between(from, to))
                .groupBy(LEDGER_ENTRY.KIND), row -> points.put(Kind.valueOf(row.getString(1)), row.getLong(2)));
        return new Moved(points);
    }

    /// @param ups   how often an owner came to this tier from a lower one
    /// @param downs how often one came to it from a higher one
    record Tiers(Map<String, Long> owners, Map<String, Long> ups, Map<String, Long> downs) {
        /// @param retired tiers that are no more, with the one each counts as
        Tiers counting(Map<String, String> retired) {
            return new Tiers(counting(owners, retired), counting(ups, retired), counting(downs, retired));
        }

        private static Map<String, Long> counting(Map<String, Long> counts, Map<String, String> retired) {
            Map<String, Long> now = new HashMap<>();
            counts.forEach((code, count) -> now.merge(retired.getOrDefault(code, code), count, Long::sum));
            return now;
        }
    }

    /// Who was in which tier at the end of `span`, and the moves in it.
    ///
    /// @param lowest of everybody who never moved
    Tiers tiers(DSLContext ctx, Span span, String lowest) {
        Tiers tiers = new Tiers(new HashMap<>(), new HashMap<>(), new HashMap<>());
        TierChange newest = TIER_CHANGE.as("newest");
        Rows.each(ctx.select(TIER_CHANGE.TIER_CODE).from(TIER_CHANGE)
                .where(TIER_CHANGE.ID.in(select(max(newest.ID)).from(newest).where(newest.ON_DAY.le(span.last())).groupBy(newest.OWNER_ID))),
                row -> tiers.owners().merge(row.getString(1), 1L, Long::sum));
        long members = ctx.fetchCount(OWNER, OWNER.MEMBER_SINCE.le(span.last()).and(OWNER.MERGED_INTO.isNull()));
        long moved = tiers.owners().values().stream().mapToLong(Long::longValue).sum();
        tiers.owners().merge(lowest, Math.max(0, members - moved), Long::sum);
        Rows.each(ctx.select(TIER_CHANGE.DIRECTION, TIER_CHANGE.TIER_CODE).from(TIER_CHANGE).where(TIER_CHANGE.ON_DAY.between(span.first(), span.last())), row -> {
            if (row.getString(1).equals("UP")) tiers.ups().merge(row.getString(2), 1L, Long::sum);
            if (row.getString(1).equals("DOWN")) tiers.downs().merge(row.getString(2), 1L, Long::sum);
        });
        return tiers;
    }
}

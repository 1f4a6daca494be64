package jaidee.loyalty;

import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.POINTS_COUNTED;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import jaidee.db.Findings;
import jaidee.db.Rows;
import jaidee.loyalty.LedgerEntry.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/// All points that ever moved up to some day. A clinic of ten years has millions of entries, which never change: they are
/// counted once, by month and kind, and what came since is added, so that the answer takes milliseconds.
public final class PointsEverRepository {
    private record Counted(LocalDate month, Kind kind, long points, long lastEntry) {
        Counted plus(Counted more) {
            return new Counted(month, kind, Math.addExact(points, more.points), Math.max(lastEntry, more.lastEntry));
        }
    }

    /// The newest entry of a day before `today` that is not counted yet.
    Optional<Long> newest(DSLContext ctx, LocalDate today) {
        long head = head(counted(ctx));
        return ctx.select(LEDGER_ENTRY.ID).from(LEDGER_ENTRY).where(LEDGER_ENTRY.ID.gt(head)).and(LEDGER_ENTRY.BUSINESS_DAY.lt(today))
                .orderBy(LEDGER_ENTRY.ID.desc()).limit(1).fetchOptional(LEDGER_ENTRY.ID);
    }

    /// Counts what is not counted yet, up to this entry.
    void add(DSLContext ctx, long newest) {
        Condition more = LEDGER_ENTRY.ID.gt(head(counted(ctx))).and(LEDGER_ENTRY.ID.le(newest));
        for (Counted each : sums(ctx, more)) {
            int there = ctx.update(POINTS_COUNTED).set(POINTS_COUNTED.POINTS, POINTS_COUNTED.POINTS.plus(each.points())).set(POINTS_COUNTED.LAST_ENTRY, each.lastEntry())
                    .where(POINTS_COUNTED.MONTH_BEGIN.eq(each.month())).and(POINTS_COUNTED.KIND.eq(each.kind().name())).execute();
            if (there == 0) ctx.insertInto(POINTS_COUNTED, POINTS_COUNTED.MONTH_BEGIN, POINTS_COUNTED.KIND, POINTS_COUNTED.POINTS, POINTS_COUNTED.LAST_ENTRY)
                    .values(each.month(), each.kind().name(), each.points(), each.lastEntry()).execute();
        }
    }

    /// Up to the end of each of these days, by what moved them; whether counted before or not.
    public Map<LocalDate, Map<Kind, Long>> upTo(DSLContext ctx, Collection<LocalDate> days) {
        List<LocalDate> asked = days.stream().distinct().toList();
        List<Counted> counted = counted(ctx);
        long head = head(counted);
        Map<LocalDate, Map<Kind, Long>> ever = new HashMap<>();
        for (LocalDate day : asked) {
            Map<Kind, Long> points = new EnumMap<>(Kind.class);
            LocalDate open = day.plusDays(1).withDayOfMonth(1);
            counted.stream().filter(each -> each.month().isBefore(open)).forEach(each -> points.merge(each.kind(), each.points(), Long::sum));
            if (!open.isAfter(day))
                add(ctx, List.of(day), LEDGER_ENTRY.BUSINESS_DAY.between(open, day).and(LEDGER_ENTRY.ID.le(head)), Map.of(day, points));
            ever.put(day, points);
        }
        add(ctx, asked, LEDGER_ENTRY.ID.gt(head), ever);
        return ever;
    }

    private static void add(DSLContext ctx, List<LocalDate> days, Condition which, Map<LocalDate, Map<Kind, Long>> ever) {
        List<Field<?>> sums = new ArrayList<>(List.of(LEDGER_ENTRY.KIND));
        days.forEach(day -> sums.add(sum(when(LEDGER_ENTRY.BUSINESS_DAY.le(day), LEDGER_ENTRY.POINTS).otherwise(0L))));
        Rows.each(ctx.select(sums).from(LEDGER_ENTRY).where(which).groupBy(LEDGER_ENTRY.KIND), row -> {
            for (int i = 0; i < days.size(); i++) ever.get(days.get(i)).merge(Kind.valueOf(row.getString(1)), row.getLong(i + 2), Long::sum);
        });
    }

    /// What is counted otherwise than the entries themselves say.
    Findings astray(DSLContext ctx) {
        List<Counted> counted = counted(ctx);
        Map<String, Long> entries = new HashMap<>();
        for (Counted each : sums(ctx, LEDGER_ENTRY.ID.le(head(counted)))) entries.put(each.month() + " " + each.kind(), each.points());
        List<String> astray = new ArrayList<>();
        for (Counted each : counted) {
            Long moved = entries.remove(each.month() + " " + each.kind());
            if (moved == null || moved != each.points()) astray.add("points_counted " + each.month() + " " + each.kind() + ": " + each.points() + ", entries " + moved);
        }
        entries.forEach((which, points) -> astray.add("points_counted " + which + ": missing, entries " + points));
        return new Findings(counted.size(), astray);
    }

    private static List<Counted> counted(DSLContext ctx) {
        return ctx.select(POINTS_COUNTED.MONTH_BEGIN, POINTS_COUNTED.KIND, POINTS_COUNTED.POINTS, POINTS_COUNTED.LAST_ENTRY).from(POINTS_COUNTED)
                .fetch(row -> new Counted(row.value1(), Kind.valueOf(row.value2()), row.value3(), row.value4()));
    }

    private static long head(List<Counted> counted) {
        return counted.stream().mapToLong(Counted::lastEntry).max().orElse(0);
    }

    private static List<Counted> sums(DSLContext ctx, Condition which) {
        Map<String, Counted> sums = new HashMap<>();
        Rows.each(ctx.select(LEDGER_ENTRY.BUSINESS_DAY, LEDGER_ENTRY.KIND, sum(LEDGER_ENTRY.POINTS), max(LEDGER_ENTRY.ID)).from(LEDGER_ENTRY).where(which)
                .groupBy(LEDGER_ENTRY.BUSINESS_DAY, LEDGER_ENTRY.KIND), row -> {
                    Counted of = new Counted(row.getObject(1, LocalDate.class).withDayOfMonth(1), Kind.valueOf(row.getString(2)), row.getLong(3), row.getLong(4));
                    sums.merge(of.month() + of.kind().name(), of, Counted::plus);
                });
        return List.copyOf(sums.values());
    }
}

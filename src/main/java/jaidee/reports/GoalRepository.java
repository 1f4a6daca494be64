package jaidee.reports;

import static jaidee.db.tables.Tables.GOAL;

import jaidee.kernel.StaffId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;

/// The goals as they were set last; what they were before is in the audit log.
final class GoalRepository {
    private static final Map<String, Measure> KNOWN = Arrays.stream(Measure.values()).collect(Collectors.toMap(Measure::name, Function.identity()));

    /// All that can say something about a month: its own goals after those that hold from one on, the older first.
    List<Goal> upTo(DSLContext ctx, YearMonth month) {
        return ctx.selectFrom(GOAL).where(GOAL.ONWARDS.isTrue().and(GOAL.PERIOD.le(month.toString())).or(GOAL.ONWARDS.isFalse().and(GOAL.PERIOD.eq(month.toString()))))
                .orderBy(GOAL.ONWARDS.desc(), GOAL.PERIOD).fetch().stream().flatMap(row -> goal(row).stream()).toList();
    }

    Optional<Goal> find(DSLContext ctx, Measure measure, YearMonth from, boolean onwards) {
        return ctx.selectFrom(GOAL).where(GOAL.MEASURE.eq(measure.name())).and(GOAL.PERIOD.eq(from.toString())).and(GOAL.ONWARDS.eq(onwards))
                .fetchOptional().flatMap(GoalRepository::goal);
    }

    void put(DSLContext ctx, Goal goal, Instant at, StaffId who) {
        BigDecimal target = goal.target().orElse(null);
        ctx.deleteFrom(GOAL).where(GOAL.MEASURE.eq(goal.measure().name())).and(GOAL.PERIOD.eq(goal.from().toString())).and(GOAL.ONWARDS.eq(goal.onwards())).execute();
        ctx.insertInto(GOAL).set(GOAL.MEASURE, goal.measure().name()).set(GOAL.PERIOD, goal.from().toString()).set(GOAL.ONWARDS, goal.onwards())
                .set(GOAL.TARGET, target).set(GOAL.SET_AT, at.atOffset(ZoneOffset.UTC)).set(GOAL.SET_BY, who.value()).execute();
    }

    void remove(DSLContext ctx, Measure measure, YearMonth from, boolean onwards) {
        ctx.deleteFrom(GOAL).where(GOAL.MEASURE.eq(measure.name())).and(GOAL.PERIOD.eq(from.toString())).and(GOAL.ONWARDS.eq(onwards)).execute();
    }

    // of a figure that a later version counts, nothing is said
    private static Optional<Goal> goal(Record row) {
        return Optional.ofNullable(KNOWN.get(row.get(GOAL.MEASURE))).map(measure -> new Goal(measure, YearMonth.parse(row.get(GOAL.PERIOD)),
                row.get(GOAL.ONWARDS), Optional.ofNullable(row.get(GOAL.TARGET)).map(GoalRepository::plain)));
    }

    // 300, neither 300.00 nor 3E+2
    private static BigDecimal plain(BigDecimal target) {
        return target.stripTrailingZeros().setScale(Math.max(0, target.stripTrailingZeros().scale()));
    }
}

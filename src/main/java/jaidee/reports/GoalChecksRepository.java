package jaidee.reports;

import static jaidee.db.tables.Tables.GOAL;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectFrom;

import jaidee.db.Invariant;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/// What must hold of goals: each is of a figure that there is, for a month, and can be reached.
public final class GoalChecksRepository {
    private static final String MONTH = "^[0-9]{4}-(0[1-9]|1[0-2])$";

    public List<Invariant> invariants() {
        return List.of(Invariant.holds("verify.reports.goals", ctx -> selectFrom(GOAL), GoalChecksRepository::astray));
    }

    private static ResultQuery<?> astray(DSLContext ctx) {
        List<String> known = Arrays.stream(Measure.values()).filter(each -> each.better() != Measure.Better.NEITHER).map(Measure::name).toList();
        List<String> rates = Arrays.stream(Measure.values()).filter(each -> each.unit() == Measure.Unit.PERCENT).map(Measure::name).toList();
        return ctx.select(GOAL.ID.as("goal"), GOAL.MEASURE, GOAL.PERIOD, GOAL.TARGET).from(GOAL).where(GOAL.MEASURE.notIn(known)).or(GOAL.PERIOD.notLikeRegex(MONTH))
                .or(GOAL.MEASURE.in(rates).and(GOAL.TARGET.gt(inline(BigDecimal.valueOf(100)))));
    }
}

package jaidee.standards;

import static jaidee.db.tables.Tables.TOUCH_POINT;
import static org.jooq.impl.DSL.selectFrom;

import jaidee.db.Invariant;
import jaidee.kernel.Days;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// What must hold of the timers: each belongs to the day on which it began, and none ended after it had lapsed.
public final class StandardChecksRepository {
    public List<Invariant> invariants() {
        return List.of(Invariant.holds("verify.standards.times", ctx -> selectFrom(TOUCH_POINT), StandardChecksRepository::astray));
    }

    private static ResultQuery<?> astray(DSLContext ctx) {
        var began = DSL.field("cast({0} at time zone {1} as date)", SQLDataType.LOCALDATE, TOUCH_POINT.STARTED_AT, DSL.inline(Days.BANGKOK.getId()));
        return ctx.select(TOUCH_POINT.ID.as("touch_point"), TOUCH_POINT.BUSINESS_DAY, TOUCH_POINT.STARTED_AT, TOUCH_POINT.ENDED_AT, TOUCH_POINT.LAPSES_AT).from(TOUCH_POINT)
                .where(began.ne(TOUCH_POINT.BUSINESS_DAY)).or(TOUCH_POINT.ENDED_AT.ge(TOUCH_POINT.LAPSES_AT));
    }
}

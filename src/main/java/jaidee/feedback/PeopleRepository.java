package jaidee.feedback;

import static jaidee.db.tables.Tables.STAFF;

import jaidee.kernel.StaffId;
import org.jooq.DSLContext;

/// Who can be put in charge.
final class PeopleRepository {
    boolean works(DSLContext ctx, StaffId who) {
        return ctx.fetchExists(STAFF, STAFF.ID.eq(who.value()).and(STAFF.ACTIVE));
    }

    String name(DSLContext ctx, StaffId who) {
        return ctx.select(STAFF.DISPLAY_NAME).from(STAFF).where(STAFF.ID.eq(who.value())).fetchSingle().value1();
    }
}

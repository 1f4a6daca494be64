package jaidee.outreach;

import static jaidee.db.tables.Tables.REMINDER;

import jaidee.health.GivenCare;
import jaidee.kernel.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// Reminders in their table.
final class ReminderRepository {
    List<CareReminder> hangingOn(DSLContext ctx, GivenCare given, Set<String> groups) {
        Condition same = REMINDER.PET_ID.eq(given.pet().value()).and(REMINDER.KIND.in("VACCINE", "PARASITE")).and(REMINDER.GROUP_CODE.in(groups));
        OffsetDateTime from = given.on().atStartOfDay(Days.BANGKOK).toOffsetDateTime();
        List<CareReminder> all = new ArrayList<>(ctx.select(REMINDER.ID, REMINDER.DUE_ON).from(REMINDER)
                .where(same).and(REMINDER.STATUS.in("OPEN", "BOOKED")).and(REMINDER.DUE_ON.gt(given.on())).and(REMINDER.CREATED_AT.ge(from))
                .orderBy(REMINDER.ID).fetch(row -> new CareReminder(row.value1(), row.value2(), false)));
        all.addAll(ctx.select(REMINDER.ID, REMINDER.DUE_ON).from(REMINDER)
                .where(same).and(REMINDER.STATUS.eq("DONE")).and(REMINDER.CLOSED_AT.ge(from)).and(REMINDER.CLOSED_AT.lt(from.plusDays(1)))
                .orderBy(REMINDER.ID).fetch(row -> new CareReminder(row.value1(), row.value2(), true)));
        return all;
    }

    void stop(DSLContext ctx, long id, Instant at) {
        ctx.update(REMINDER).set(REMINDER.STATUS, "STOPPED").set(REMINDER.CLOSED_AT, at.atOffset(ZoneOffset.UTC)).setNull(REMINDER.NEXT_ON)
                .where(REMINDER.ID.eq(id)).execute();
    }

    void reopen(DSLContext ctx, long id, LocalDate today) {
        ctx.update(REMINDER).set(REMINDER.STATUS, "OPEN").setNull(REMINDER.CLOSED_AT).set(REMINDER.NEXT_ON, today)
                .where(REMINDER.ID.eq(id)).execute();
    }
}

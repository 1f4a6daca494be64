package jaidee.outreach;

import static jaidee.db.tables.Tables.CONTACT_ATTEMPT;
import static jaidee.db.tables.Tables.REMINDER;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;

import jaidee.kernel.Days;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/// Bookings there were, by the attempts that made them.
final class BookingRepository {
    /// @param reminder the first of those it was made for, which names it
    /// @param version  past every version it was told under
    record Gone(long reminder, int version, LocalDateTime at) {
    }

    /// Bookings for those days that do not stand any more, each once, as it was told last.
    List<Gone> fallenAway(DSLContext ctx, LocalDate from, LocalDate to) {
        Set<Long> live = new HashSet<>(ctx.select(min(REMINDER.ID)).from(REMINDER).where(REMINDER.STATUS.eq("BOOKED"))
                .groupBy(REMINDER.OWNER_ID, REMINDER.BOOKED_FOR).fetch(row -> row.value1()));
        OffsetDateTime begin = from.atStartOfDay(Days.BANGKOK).toOffsetDateTime(), end = to.plusDays(1).atStartOfDay(Days.BANGKOK).toOffsetDateTime();
        Set<Long> told = new HashSet<>();
        List<Gone> gone = new ArrayList<>();
        ctx.select(min(CONTACT_ATTEMPT.REMINDER_ID), max(CONTACT_ATTEMPT.BOOKED_FOR), max(REMINDER.VERSION)).from(CONTACT_ATTEMPT)
                .join(REMINDER).on(REMINDER.ID.eq(CONTACT_ATTEMPT.REMINDER_ID))
                .where(CONTACT_ATTEMPT.RESULT.eq("BOOKED")).and(CONTACT_ATTEMPT.BOOKED_FOR.ge(begin)).and(CONTACT_ATTEMPT.BOOKED_FOR.lt(end))
                .groupBy(CONTACT_ATTEMPT.DEED).orderBy(max(CONTACT_ATTEMPT.ID).desc()).forEach(row -> {
                    if (!live.contains(row.value1()) && told.add(row.value1()))
                        gone.add(new Gone(row.value1(), row.value3() + 1, ReminderRepository.local(row.value2())));
                });
        return gone;
    }
}

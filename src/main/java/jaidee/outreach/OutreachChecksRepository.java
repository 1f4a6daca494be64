package jaidee.outreach;

import static jaidee.db.tables.Tables.CARE_CALL;
import static jaidee.db.tables.Tables.CONTACT_ATTEMPT;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REMINDER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.selectFrom;

import jaidee.db.Invariant;
import jaidee.db.tables.tables.ContactAttempt;
import jaidee.owners.PetStatus;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;

/// What must hold of the work list at any moment.
public final class OutreachChecksRepository {
    private static final Condition LIVES = REMINDER.STATUS.in(ReminderStatus.OPEN.name(), ReminderStatus.BOOKED.name());

    public List<Invariant> invariants() {
        return List.of(
                Invariant.holds("verify.reminders.living", ctx -> selectFrom(REMINDER).where(LIVES), OutreachChecksRepository::ofPetsGone),
                Invariant.holds("verify.reminders.owner", ctx -> selectFrom(REMINDER).where(LIVES), OutreachChecksRepository::ofOthers),
                Invariant.holds("verify.reminders.once", ctx -> selectFrom(REMINDER).where(LIVES), OutreachChecksRepository::twice),
                Invariant.holds("verify.reminders.closed", ctx -> selectFrom(REMINDER), OutreachChecksRepository::halfClosed),
                Invariant.holds("verify.reminders.undone", ctx -> selectFrom(CONTACT_ATTEMPT), OutreachChecksRepository::undoneAstray),
                Invariant.holds("verify.reminders.withdrawn", ctx -> selectFrom(CARE_CALL), OutreachChecksRepository::callsRefunded));
    }

    /// Nobody is reminded of a pet that died, moved or is lost.
    private static ResultQuery<?> ofPetsGone(DSLContext ctx) {
        return ctx.select(REMINDER.ID.as("reminder"), PET.ID.as("pet"), PET.STATUS).from(REMINDER).join(PET).on(PET.ID.eq(REMINDER.PET_ID))
                .where(LIVES).and(PET.STATUS.ne(PetStatus.LIVING.name()));
    }

    private static ResultQuery<?> ofOthers(DSLContext ctx) {
        return ctx.select(REMINDER.ID.as("reminder"), REMINDER.OWNER_ID, PET.OWNER_ID.as("owner_of_pet")).from(REMINDER).join(PET).on(PET.ID.eq(REMINDER.PET_ID))
                .where(LIVES).and(PET.OWNER_ID.ne(REMINDER.OWNER_ID));
    }

    /// One care of one pet is on the list once.
    private static ResultQuery<?> twice(DSLContext ctx) {
        return ctx.select(REMINDER.PET_ID.as("pet"), REMINDER.KIND, REMINDER.GROUP_CODE, count().as("times")).from(REMINDER)
                .where(LIVES).and(REMINDER.KIND.ne(ReminderKind.AFTER_CARE.name()))
                .groupBy(REMINDER.PET_ID, REMINDER.KIND, REMINDER.GROUP_CODE).having(count().gt(1));
    }

    private static ResultQuery<?> halfClosed(DSLContext ctx) {
        return ctx.select(REMINDER.ID.as("reminder"), REMINDER.STATUS, REMINDER.CLOSED_AT, REMINDER.NEXT_ON).from(REMINDER)
                .where(LIVES.and(REMINDER.CLOSED_AT.isNotNull().or(REMINDER.NEXT_ON.isNull())))
                .or(LIVES.not().and(REMINDER.CLOSED_AT.isNull().or(REMINDER.NEXT_ON.isNotNull())));
    }

    /// What takes an attempt back is about the same reminder and the same deed.
    private static ResultQuery<?> undoneAstray(DSLContext ctx) {
        ContactAttempt undone = CONTACT_ATTEMPT.as("undone");
        return ctx.select(CONTACT_ATTEMPT.ID.as("attempt"), undone.ID.as("undone")).from(CONTACT_ATTEMPT).join(undone).on(undone.ID.eq(CONTACT_ATTEMPT.UNDOES_ID))
                .where(undone.REMINDER_ID.ne(CONTACT_ATTEMPT.REMINDER_ID).or(undone.DEED.ne(CONTACT_ATTEMPT.DEED)).or(undone.UNDOES_ID.isNotNull()));
    }

    /// Nobody is called about a service that was given back.
    private static ResultQuery<?> callsRefunded(DSLContext ctx) {
        return ctx.select(CARE_CALL.REMINDER_ID.as("reminder"), CARE_CALL.SALE_LINE_ID).from(CARE_CALL).join(REMINDER).on(REMINDER.ID.eq(CARE_CALL.REMINDER_ID))
                .where(LIVES).and(CARE_CALL.WITHDRAWN.isTrue());
    }
}

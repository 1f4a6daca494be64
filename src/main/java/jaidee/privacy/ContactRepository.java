package jaidee.privacy;

import static jaidee.db.tables.Tables.CAMPAIGN;
import static jaidee.db.tables.Tables.CAMPAIGN_MEMBER;
import static jaidee.db.tables.Tables.CONTACT_ATTEMPT;
import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.FEEDBACK_STEP;
import static jaidee.db.tables.Tables.HELD_BASKET;
import static jaidee.db.tables.Tables.ITEM;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.PRIVILEGE_USE;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.SUGGESTION_EVENT;
import static jaidee.db.tables.Tables.TOUCH_POINT;
import static jaidee.db.tables.Tables.WRONG_NUMBER;

import jaidee.feedback.Kind;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.outreach.ReminderKind;
import java.util.List;
import org.jooq.DSLContext;

/// What the clinic and the owner said to one another: reminders, calls, messages, answers, complaints, calls to return.
final class ContactRepository {
    List<HeldPart> parts(DSLContext ctx, List<Long> ids) {
        return List.of(reminders(ctx, ids), attempts(ctx, ids), messages(ctx, ids), feedback(ctx, ids), steps(ctx, ids), timers(ctx, ids), wrongNumbers(ctx, ids), heldBills(ctx, ids), campaigns(ctx, ids), privileges(ctx, ids), suggestions(ctx, ids));
    }

    private static HeldPart reminders(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("kind", 2.4, row -> new HeldCode(row.get(REMINDER.KIND), ReminderKind.valueOf(row.get(REMINDER.KIND)).named())).seen("pet", 2, row -> row.get(PET.NAME))
                .seen("due", 2, row -> row.get(REMINDER.DUE_ON)).seen("state", 2, row -> new HeldCode(row.get(REMINDER.STATUS), Message.of("privacy.held.reminder." + row.get(REMINDER.STATUS))))
                .kept("bookedFor", row -> HeldValues.at(row.get(REMINDER.BOOKED_FOR)))
                .of("reminders", ctx.select(REMINDER.asterisk(), PET.NAME).from(REMINDER).leftJoin(PET).on(PET.ID.eq(REMINDER.PET_ID)).where(REMINDER.OWNER_ID.in(ids)).orderBy(REMINDER.ID).fetch());
    }

    private static HeldPart attempts(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("at", 2.2, row -> row.get(CONTACT_ATTEMPT.AT).toInstant()).seen("channel", 1.4, row -> PersonRepository.channel(row.get(CONTACT_ATTEMPT.CHANNEL)))
                .seen("result", 2, row -> new HeldCode(row.get(CONTACT_ATTEMPT.RESULT), Message.of("privacy.held.attempt." + row.get(CONTACT_ATTEMPT.RESULT)))).seen("phone", 2, row -> row.get(CONTACT_ATTEMPT.PHONE))
                .seen("note", 4, row -> row.get(CONTACT_ATTEMPT.NOTE))
                .of("attempts", ctx.select(CONTACT_ATTEMPT.asterisk()).from(CONTACT_ATTEMPT).join(REMINDER).on(REMINDER.ID.eq(CONTACT_ATTEMPT.REMINDER_ID)).where(REMINDER.OWNER_ID.in(ids))
                        .orderBy(CONTACT_ATTEMPT.ID).fetch());
    }

    private static HeldPart messages(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("at", 2.2, row -> row.get(MESSAGE.SENT_AT) == null ? row.get(MESSAGE.CREATED_AT).toInstant() : row.get(MESSAGE.SENT_AT).toInstant())
                .seen("channel", 1.2, row -> PersonRepository.channel(row.get(MESSAGE.CHANNEL))).seen("state", 1.2, row -> new HeldCode(row.get(MESSAGE.STATUS), Message.of("privacy.held.message." + row.get(MESSAGE.STATUS))))
                .seen("to", 2, row -> row.get(MESSAGE.ADDRESS)).seen("text", 6, row -> row.get(MESSAGE.BODY))
                .of("messages", ctx.selectFrom(MESSAGE).where(MESSAGE.OWNER_ID.in(ids)).orderBy(MESSAGE.ID).fetch());
    }

    private static HeldPart feedback(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("at", 2.2, row -> row.get(FEEDBACK.AT).toInstant()).seen("kind", 2, row -> new HeldCode(row.get(FEEDBACK.KIND), Kind.valueOf(row.get(FEEDBACK.KIND)).named()))
                .seen("score", 1, row -> row.get(FEEDBACK.SCORE)).seen("text", 5, row -> row.get(FEEDBACK.TEXT)).kept("closed", row -> HeldValues.at(row.get(FEEDBACK.CLOSED_AT)))
                .of("feedback", ctx.selectFrom(FEEDBACK).where(FEEDBACK.OWNER_ID.in(ids)).orderBy(FEEDBACK.ID).fetch());
    }

    private static HeldPart steps(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("at", 2.2, row -> row.get(FEEDBACK_STEP.AT).toInstant()).seen("text", 7, row -> row.get(FEEDBACK_STEP.TEXT)).kept("step", row -> row.get(FEEDBACK_STEP.STATUS))
                .of("feedbackSteps", ctx.select(FEEDBACK_STEP.asterisk()).from(FEEDBACK_STEP).join(FEEDBACK).on(FEEDBACK.ID.eq(FEEDBACK_STEP.FEEDBACK_ID)).where(FEEDBACK.OWNER_ID.in(ids))
                        .orderBy(FEEDBACK_STEP.ID).fetch());
    }

    private static HeldPart timers(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("at", 2, row -> row.get(TOUCH_POINT.STARTED_AT).toInstant()).seen("until", 2, row -> HeldValues.at(row.get(TOUCH_POINT.ENDED_AT))).seen("name", 3, row -> row.get(TOUCH_POINT.WHO))
                .seen("phone", 2, row -> row.get(TOUCH_POINT.PHONE)).of("timers", ctx.selectFrom(TOUCH_POINT).where(TOUCH_POINT.OWNER_ID.in(ids)).orderBy(TOUCH_POINT.ID).fetch());
    }

    private static HeldPart wrongNumbers(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("phone", 1, row -> row.get(WRONG_NUMBER.E164)).seen("at", 1, row -> row.get(WRONG_NUMBER.NOTED_AT).toInstant()).seen("until", 1, row -> HeldValues.at(row.get(WRONG_NUMBER.CLEARED_AT)))
                .of("wrongNumbers", ctx.selectFrom(WRONG_NUMBER).where(WRONG_NUMBER.OWNER_ID.in(ids)).orderBy(WRONG_NUMBER.ID).fetch());
    }

    private static HeldPart heldBills(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("at", 1, row -> row.get(HELD_BASKET.HELD_AT).toInstant()).seen("name", 2, row -> row.get(HELD_BASKET.NAME))
                .of("billsOnHold", ctx.selectFrom(HELD_BASKET).where(HELD_BASKET.OWNER_ID.in(ids)).orderBy(HELD_BASKET.ID).fetch());
    }

    private static HeldPart campaigns(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("campaign", 4, row -> row.get(CAMPAIGN.NAME)).seen("at", 2, row -> HeldValues.at(row.get(CAMPAIGN_MEMBER.TOLD_AT))).kept("comparedOnly", row -> row.get(CAMPAIGN_MEMBER.CONTROL))
                .of("campaigns", ctx.select(CAMPAIGN_MEMBER.asterisk(), CAMPAIGN.NAME).from(CAMPAIGN_MEMBER).join(CAMPAIGN).on(CAMPAIGN.ID.eq(CAMPAIGN_MEMBER.CAMPAIGN_ID))
                        .where(CAMPAIGN_MEMBER.OWNER_ID.in(ids)).orderBy(CAMPAIGN.ID).fetch());
    }

    private static HeldPart privileges(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().seen("day", 1, row -> row.get(PRIVILEGE_USE.ON_DAY)).seen("privilege", 4, row -> new Bilingual(row.get(PRIVILEGE_USE.NAME_TH), row.get(PRIVILEGE_USE.NAME_EN)))
                .of("privileges", ctx.selectFrom(PRIVILEGE_USE).where(PRIVILEGE_USE.OWNER_ID.in(ids)).orderBy(PRIVILEGE_USE.ID).fetch());
    }

    private static HeldPart suggestions(DSLContext ctx, List<Long> ids) {
        return new HeldRepository.Columns().kept("day", row -> row.get(SUGGESTION_EVENT.ON_DAY)).kept("outcome", row -> row.get(SUGGESTION_EVENT.OUTCOME))
                .kept("item", row -> new Bilingual(row.get(ITEM.NAME_TH), row.get(ITEM.NAME_EN)))
                .of("suggestions", ctx.select(SUGGESTION_EVENT.ON_DAY, SUGGESTION_EVENT.OUTCOME, ITEM.NAME_TH, ITEM.NAME_EN).from(SUGGESTION_EVENT).join(ITEM).on(ITEM.ID.eq(SUGGESTION_EVENT.ITEM_ID))
                        .where(SUGGESTION_EVENT.OWNER_ID.in(ids)).orderBy(SUGGESTION_EVENT.ID).fetch());
    }
}

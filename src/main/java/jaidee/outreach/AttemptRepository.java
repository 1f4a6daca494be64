package jaidee.outreach;

import static jaidee.db.tables.Tables.CONTACT_ATTEMPT;
import static jaidee.db.tables.Tables.STAFF;

import jaidee.db.tables.tables.ContactAttempt;
import jaidee.db.tables.tables.records.ContactAttemptRecord;
import jaidee.kernel.Days;
import jaidee.kernel.ReminderId;
import jaidee.kernel.StaffId;
import jaidee.owners.Channel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Every attempt to reach an owner, insert-only; one that was taken back is answered by a row that says so.
final class AttemptRepository {
    private static final ContactAttempt UNDO = CONTACT_ATTEMPT.as("undo");
    private static final String UNDONE = "UNDONE", AT_THE_DESK = "DESK";

    /// What one deed at the desk says about each of its reminders.
    record New(String deed, Instant at, Optional<StaffId> staff, Optional<Channel> channel, Answer answer, String note,
               Optional<String> phone, Optional<Long> message) {
    }

    /// All of them in the order they were made, also those taken back.
    Map<ReminderId, List<Attempt>> of(DSLContext ctx, Collection<ReminderId> reminders) {
        if (reminders.isEmpty()) return Map.of();
        return select(ctx, CONTACT_ATTEMPT.REMINDER_ID.in(reminders.stream().map(ReminderId::value).toList())).stream()
                .collect(Collectors.groupingBy(Attempt::reminder));
    }

    List<Attempt> ofDeed(DSLContext ctx, String deed) {
        return select(ctx, CONTACT_ATTEMPT.DEED.eq(deed));
    }

    void insert(DSLContext ctx, Collection<ReminderId> reminders, New made) {
        ctx.batchInsert(reminders.stream().map(reminder -> row(ctx, reminder, made)).toList()).execute();
    }

    /// The alerts that a deed raised go with it.
    List<Long> alerts(DSLContext ctx, String deed) {
        return ctx.select(CONTACT_ATTEMPT.ALERT_ID).from(CONTACT_ATTEMPT).where(CONTACT_ATTEMPT.DEED.eq(deed))
                .and(CONTACT_ATTEMPT.ALERT_ID.isNotNull()).fetch(CONTACT_ATTEMPT.ALERT_ID);
    }

    void insert(DSLContext ctx, ReminderId reminder, New made, long alert) {
        ContactAttemptRecord row = row(ctx, reminder, made);
        row.setAlertId(alert);
        row.insert();
    }

    void undo(DSLContext ctx, List<Attempt> attempts, Instant at, StaffId by) {
        ctx.batchInsert(attempts.stream().map(attempt -> {
            ContactAttemptRecord row = ctx.newRecord(CONTACT_ATTEMPT);
            row.setReminderId(attempt.reminder().value());
            row.setAt(ReminderRepository.offset(at));
            row.setStaffId(by.value());
            row.setChannel(AT_THE_DESK);
            row.setResult(UNDONE);
            row.setDeed(attempt.deed());
            row.setUndoesId(attempt.id());
            return row;
        }).toList()).execute();
    }

    private static ContactAttemptRecord row(DSLContext ctx, ReminderId reminder, New made) {
        ContactAttemptRecord row = ctx.newRecord(CONTACT_ATTEMPT);
        row.setReminderId(reminder.value());
        row.setAt(ReminderRepository.offset(made.at()));
        row.setStaffId(made.staff().map(StaffId::value).orElse(null));
        row.setChannel(made.channel().map(Enum::name).orElse(AT_THE_DESK));
        row.setResult(code(made.answer()));
        row.setNote(made.note().isEmpty() ? null : made.note());
        row.setPhone(made.phone().orElse(null));
        row.setMessageId(made.message().orElse(null));
        row.setDeed(made.deed());
        switch (made.answer()) {
            case Answer.Booked(var at) -> row.setBookedFor(at.atZone(Days.BANGKOK).toOffsetDateTime());
            case Answer.Snoozed(var until) -> row.setUntilOn(until);
            case Answer.Declined(boolean forGood) -> row.setForGood(forGood);
            case Answer.WrongNumber(boolean otherWay) when otherWay -> row.setUntilOn(LocalDate.ofInstant(made.at(), Days.BANGKOK));
            default -> {
            }
        }
        return row;
    }

    static String code(Answer answer) {
        return switch (answer) {
            case Answer.Called() -> "CALLED";
            case Answer.NoAnswer() -> "NO_ANSWER";
            case Answer.Sent() -> "SENT";
            case Answer.Booked(var _) -> "BOOKED";
            case Answer.Declined(var _) -> "DECLINED";
            case Answer.WrongNumber(var _) -> "WRONG_NUMBER";
            case Answer.Snoozed(var _) -> "SNOOZED";
            case Answer.Well() -> "WELL";
            case Answer.NotWell() -> "NOT_WELL";
            case Answer.NoShow() -> "NO_SHOW";
            case Answer.Came() -> "CAME";
        };
    }

    private static Answer answer(Record row) {
        return switch (row.get(CONTACT_ATTEMPT.RESULT)) {
            case "NO_ANSWER" -> new Answer.NoAnswer();
            case "SENT" -> new Answer.Sent();
            case "BOOKED" -> new Answer.Booked(ReminderRepository.local(row.get(CONTACT_ATTEMPT.BOOKED_FOR)));
            case "DECLINED" -> new Answer.Declined(row.get(CONTACT_ATTEMPT.FOR_GOOD));
            case "WRONG_NUMBER" -> new Answer.WrongNumber(row.get(CONTACT_ATTEMPT.UNTIL_ON) != null);
            case "SNOOZED" -> snoozed(row);
            case "WELL" -> new Answer.Well();
            case "NOT_WELL" -> new Answer.NotWell();
            case "NO_SHOW" -> new Answer.NoShow();
            case "CAME" -> new Answer.Came();
            default -> new Answer.Called();
        };
    }

    // one of an earlier release may not say until when
    private static Answer snoozed(Record row) {
        return row.get(CONTACT_ATTEMPT.UNTIL_ON) == null ? new Answer.Called() : new Answer.Snoozed(row.get(CONTACT_ATTEMPT.UNTIL_ON));
    }

    private static List<Attempt> select(DSLContext ctx, Condition which) {
        return ctx.select(CONTACT_ATTEMPT.asterisk(), STAFF.DISPLAY_NAME, UNDO.ID)
                .from(CONTACT_ATTEMPT).leftJoin(STAFF).on(STAFF.ID.eq(CONTACT_ATTEMPT.STAFF_ID))
                .leftJoin(UNDO).on(UNDO.UNDOES_ID.eq(CONTACT_ATTEMPT.ID))
                // not by `undoes_id`, which is empty nearly everywhere: H2 takes its unique index for a short way and reads them all
                .where(which).and(CONTACT_ATTEMPT.RESULT.ne(UNDONE)).orderBy(CONTACT_ATTEMPT.ID)
                .fetch(row -> new Attempt(row.get(CONTACT_ATTEMPT.ID), new ReminderId(row.get(CONTACT_ATTEMPT.REMINDER_ID)),
                        row.get(CONTACT_ATTEMPT.DEED), row.get(CONTACT_ATTEMPT.AT).toInstant(), Optional.ofNullable(row.get(STAFF.DISPLAY_NAME)).orElse(""),
                        channel(row.get(CONTACT_ATTEMPT.CHANNEL)), answer(row), Optional.ofNullable(row.get(CONTACT_ATTEMPT.NOTE)).orElse(""),
                        Optional.ofNullable(row.get(CONTACT_ATTEMPT.PHONE)).orElse(""), Optional.ofNullable(row.get(CONTACT_ATTEMPT.MESSAGE_ID)),
                        row.get(UNDO.ID) != null));
    }

    private static Optional<Channel> channel(String stored) {
        return stored.equals(AT_THE_DESK) ? Optional.empty() : Optional.of(Channel.valueOf(stored));
    }
}

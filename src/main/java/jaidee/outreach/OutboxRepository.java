package jaidee.outreach;

import static jaidee.db.tables.Tables.CONTACT_ATTEMPT;
import static jaidee.db.tables.Tables.MESSAGE;
import static jaidee.db.tables.Tables.MESSAGE_BATCH;
import static jaidee.db.tables.Tables.MESSAGE_REMINDER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.STAFF;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.tables.tables.ContactAttempt;
import jaidee.db.tables.tables.records.MessageReminderRecord;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.ReminderId;
import jaidee.kernel.StaffId;
import jaidee.messages.FileFormat;
import jaidee.messages.MessageKind;
import jaidee.owners.Channel;
import jaidee.owners.PetStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/// Messages and batches in their tables. A message that stands, reserved or sent, takes the day of its owner by a unique
/// row; the database refuses a second one whoever asks.
final class OutboxRepository {
    private static final ContactAttempt UNDO = CONTACT_ATTEMPT.as("undo");
    private static final String QUEUED = "QUEUED", SENT = "SENT", FAILED = "FAILED", UNDONE = "UNDONE", PAPER = "PAPER";

    /// A message as the books have it.
    ///
    /// @param batch empty for what was copied by hand
    record Stored(long id, OwnerId owner, Channel channel, String address, String body, int parts, Money cost, MessageKind kind, LocalDate day,
                  boolean sent, Optional<Long> batch) {
    }

    record NewBatch(OutboxPlan plan, Optional<FileFormat> format, Optional<Path> file, Optional<StaffId> by, Instant at) {
    }

    /// How often each was written about, counting what is reserved; taken back and given up ones do not count.
    Map<ReminderId, Integer> sentAbout(DSLContext ctx, Collection<ReminderId> about) {
        List<Long> ids = about.stream().map(ReminderId::value).toList();
        Map<ReminderId, Set<Long>> messages = new HashMap<>();
        ctx.select(MESSAGE_REMINDER.REMINDER_ID, MESSAGE.ID).from(MESSAGE_REMINDER).join(MESSAGE).on(MESSAGE.ID.eq(MESSAGE_REMINDER.MESSAGE_ID))
                .where(MESSAGE_REMINDER.REMINDER_ID.in(ids)).and(MESSAGE.STATUS.in(QUEUED, SENT))
                .forEach(row -> messages.computeIfAbsent(new ReminderId(row.value1()), _ -> new HashSet<>()).add(row.value2()));
        // noted by hand, without a text of ours
        ctx.select(CONTACT_ATTEMPT.REMINDER_ID, CONTACT_ATTEMPT.ID).from(CONTACT_ATTEMPT)
                .where(CONTACT_ATTEMPT.REMINDER_ID.in(ids)).and(CONTACT_ATTEMPT.RESULT.eq(SENT)).and(CONTACT_ATTEMPT.MESSAGE_ID.isNull())
                .and(notExists(selectOne().from(UNDO).where(UNDO.UNDOES_ID.eq(CONTACT_ATTEMPT.ID))))
                .forEach(row -> messages.computeIfAbsent(new ReminderId(row.value1()), _ -> new HashSet<>()).add(-row.value2()));
        Map<ReminderId, Integer> counts = new HashMap<>();
        messages.forEach((reminder, each) -> counts.put(reminder, each.size()));
        return counts;
    }

    /// Those in a batch that is not known to be out, with the day it is for.
    Map<ReminderId, LocalDate> reservedAbout(DSLContext ctx, Collection<ReminderId> about) {
        Map<ReminderId, LocalDate> reserved = new HashMap<>();
        ctx.select(MESSAGE_REMINDER.REMINDER_ID, MESSAGE.ON_DAY).from(MESSAGE_REMINDER).join(MESSAGE).on(MESSAGE.ID.eq(MESSAGE_REMINDER.MESSAGE_ID))
                .where(MESSAGE_REMINDER.REMINDER_ID.in(about.stream().map(ReminderId::value).toList())).and(MESSAGE.STATUS.eq(QUEUED))
                .and(MESSAGE.ON_DAY.isNotNull())
                .forEach(row -> reserved.put(new ReminderId(row.value1()), row.value2()));
        return reserved;
    }

    /// Owners who are written to on `day`, but by this batch.
    Set<OwnerId> writtenTo(DSLContext ctx, LocalDate day, Collection<OwnerId> owners, long but) {
        return new HashSet<>(ctx.select(MESSAGE.OWNER_ID).from(MESSAGE).where(MESSAGE.OWNER_ID.in(owners.stream().map(OwnerId::value).toList()))
                .and(MESSAGE.ON_DAY.eq(day)).and(MESSAGE.BATCH_ID.isNull().or(MESSAGE.BATCH_ID.ne(but))).fetch(row -> new OwnerId(row.value1())));
    }

    /// Messages of a batch about a pet that does not live with that owner any more.
    Set<Long> ofPetsThatLeft(DSLContext ctx, long batch) {
        return new HashSet<>(ctx.selectDistinct(MESSAGE.ID).from(MESSAGE).join(MESSAGE_REMINDER).on(MESSAGE_REMINDER.MESSAGE_ID.eq(MESSAGE.ID))
                .join(REMINDER).on(REMINDER.ID.eq(MESSAGE_REMINDER.REMINDER_ID)).join(PET).on(PET.ID.eq(REMINDER.PET_ID))
                .where(MESSAGE.BATCH_ID.eq(batch)).and(PET.STATUS.ne(PetStatus.LIVING.name()).or(PET.OWNER_ID.ne(MESSAGE.OWNER_ID)))
                .fetch(row -> row.value1()));
    }

    /// Takes messages out of a batch that is not out, counts the others for `day` and adds the batch up anew.
    void takeOut(DSLContext ctx, long batch, Collection<Long> messages, LocalDate day, LocalDateTime from) {
        ctx.update(MESSAGE).set(MESSAGE.STATUS, FAILED).setNull(MESSAGE.ON_DAY).setNull(MESSAGE.BATCH_ID).where(MESSAGE.ID.in(messages)).execute();
        ctx.update(MESSAGE).set(MESSAGE.ON_DAY, day).where(MESSAGE.BATCH_ID.eq(batch)).execute();
        List<Stored> kept = messages(ctx, batch);
        ctx.update(MESSAGE_BATCH).set(MESSAGE_BATCH.FOR_DAY, day).set(MESSAGE_BATCH.SEND_FROM, from.atZone(Days.BANGKOK).toOffsetDateTime())
                .set(MESSAGE_BATCH.MESSAGES, kept.size()).set(MESSAGE_BATCH.PARTS, kept.stream().mapToInt(Stored::parts).sum())
                .set(MESSAGE_BATCH.COST_SATANG, kept.stream().mapToLong(each -> each.cost().satang()).sum())
                .set(MESSAGE_BATCH.HELD, MESSAGE_BATCH.HELD.plus(messages.size())).where(MESSAGE_BATCH.ID.eq(batch)).execute();
    }

    long insert(DSLContext ctx, NewBatch made) {
        OutboxPlan plan = made.plan();
        LocalDateTime from = plan.ready().stream().map(OutboxPlan.Ready::from).min(LocalDateTime::compareTo).orElseThrow();
        long batch = ctx.insertInto(MESSAGE_BATCH)
                .set(MESSAGE_BATCH.FOR_DAY, plan.day())
                .set(MESSAGE_BATCH.CHANNEL, plan.channel().name())
                .set(MESSAGE_BATCH.STATUS, QUEUED)
                .set(MESSAGE_BATCH.FILE_FORMAT, made.format().map(Enum::name).orElse(PAPER))
                .set(MESSAGE_BATCH.FILE_PATH, made.file().map(Path::toString).orElse(null))
                .set(MESSAGE_BATCH.SEND_FROM, from.atZone(Days.BANGKOK).toOffsetDateTime())
                .set(MESSAGE_BATCH.PART_SATANG, plan.partPrice().satang())
                .set(MESSAGE_BATCH.MESSAGES, plan.ready().size())
                .set(MESSAGE_BATCH.PARTS, plan.parts())
                .set(MESSAGE_BATCH.COST_SATANG, plan.cost().satang())
                .set(MESSAGE_BATCH.HELD, plan.held().size())
                .set(MESSAGE_BATCH.CREATED_AT, ReminderRepository.offset(made.at()))
                .set(MESSAGE_BATCH.CREATED_BY, value(made.by()))
                .returningResult(MESSAGE_BATCH.ID).fetchSingle().value1();
        plan.ready().forEach(each -> insert(ctx, each, plan.day(), Optional.of(batch), made.by(), made.at()));
        return batch;
    }

    /// Reserves the day of the owner for it.
    ///
    /// @param batch empty for one that was copied, which is out at once
    long insert(DSLContext ctx, OutboxPlan.Ready ready, LocalDate day, Optional<Long> batch, Optional<StaffId> by, Instant at) {
        long id = ctx.insertInto(MESSAGE)
                .set(MESSAGE.OWNER_ID, ready.owner().value())
                .set(MESSAGE.TEMPLATE_ID, ready.template())
                .set(MESSAGE.KIND, ready.kind().name())
                .set(MESSAGE.PURPOSE, ready.kind().purpose().name())
                .set(MESSAGE.CHANNEL, ready.channel().name())
                .set(MESSAGE.ADDRESS, ready.channel() == Channel.POST || ready.address().isEmpty() ? null : ready.address())
                .set(MESSAGE.BODY, ready.body())
                .set(MESSAGE.STATUS, batch.isPresent() ? QUEUED : SENT)
                .set(MESSAGE.CREATED_AT, ReminderRepository.offset(at))
                .set(MESSAGE.CREATED_BY, value(by))
                .set(MESSAGE.SENT_AT, batch.isPresent() ? null : ReminderRepository.offset(at))
                .set(MESSAGE.COST_SATANG, ready.cost().satang())
                .set(MESSAGE.PARTS, ready.parts())
                .set(MESSAGE.ON_DAY, day)
                .set(MESSAGE.BATCH_ID, batch.orElse(null))
                .returningResult(MESSAGE.ID).fetchSingle().value1();
        ctx.batchInsert(ready.about().stream().map(reminder -> new MessageReminderRecord(id, reminder.value())).toList()).execute();
        return id;
    }

    List<Stored> messages(DSLContext ctx, long batch) {
        return stored(ctx, MESSAGE.BATCH_ID.eq(batch));
    }

    Optional<Stored> message(DSLContext ctx, long id) {
        return stored(ctx, MESSAGE.ID.eq(id)).stream().findFirst();
    }

    /// What each message of a batch is about.
    Map<Long, List<ReminderId>> about(DSLContext ctx, long batch) {
        Map<Long, List<ReminderId>> about = new HashMap<>();
        ctx.select(MESSAGE_REMINDER.MESSAGE_ID, MESSAGE_REMINDER.REMINDER_ID).from(MESSAGE_REMINDER).join(MESSAGE)
                .on(MESSAGE.ID.eq(MESSAGE_REMINDER.MESSAGE_ID)).where(MESSAGE.BATCH_ID.eq(batch)).orderBy(MESSAGE_REMINDER.REMINDER_ID)
                .forEach(row -> about.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(new ReminderId(row.value2())));
        return about;
    }

    List<MessageBatch> unfinished(DSLContext ctx) {
        return batches(ctx, MESSAGE_BATCH.STATUS.eq(QUEUED), Integer.MAX_VALUE);
    }

    List<MessageBatch> newest(DSLContext ctx, int most) {
        return batches(ctx, noCondition(), most);
    }

    Optional<MessageBatch> batch(DSLContext ctx, long id) {
        return batches(ctx, MESSAGE_BATCH.ID.eq(id), 1).stream().findFirst();
    }

    LocalDateTime sendFrom(DSLContext ctx, long batch) {
        return ReminderRepository.local(ctx.select(MESSAGE_BATCH.SEND_FROM).from(MESSAGE_BATCH).where(MESSAGE_BATCH.ID.eq(batch)).fetchSingle().value1());
    }

    /// The file was made, once more.
    void written(DSLContext ctx, long batch) {
        ctx.update(MESSAGE_BATCH).set(MESSAGE_BATCH.WRITTEN, MESSAGE_BATCH.WRITTEN.plus(1)).where(MESSAGE_BATCH.ID.eq(batch)).execute();
    }

    /// @return false when it was not waiting any more
    boolean sent(DSLContext ctx, long batch, Optional<StaffId> by, Instant at) {
        if (!close(ctx, batch, SENT, by, at)) return false;
        ctx.update(MESSAGE).set(MESSAGE.STATUS, SENT).set(MESSAGE.SENT_AT, ReminderRepository.offset(at))
                .where(MESSAGE.BATCH_ID.eq(batch)).and(MESSAGE.STATUS.eq(QUEUED)).execute();
        return true;
    }

    /// @return false when it was not waiting any more
    boolean givenUp(DSLContext ctx, long batch, Optional<StaffId> by, Instant at) {
        if (!close(ctx, batch, "GIVEN_UP", by, at)) return false;
        ctx.update(MESSAGE).set(MESSAGE.STATUS, FAILED).setNull(MESSAGE.ON_DAY)
                .where(MESSAGE.BATCH_ID.eq(batch)).and(MESSAGE.STATUS.eq(QUEUED)).execute();
        return true;
    }

    /// @return false when it does not stand any more, or went out with a batch
    boolean takenBack(DSLContext ctx, long message) {
        return ctx.update(MESSAGE).set(MESSAGE.STATUS, UNDONE).setNull(MESSAGE.ON_DAY).setNull(MESSAGE.SENT_AT)
                .where(MESSAGE.ID.eq(message)).and(MESSAGE.STATUS.eq(SENT)).and(MESSAGE.BATCH_ID.isNull()).execute() == 1;
    }

    private static boolean close(DSLContext ctx, long batch, String status, Optional<StaffId> by, Instant at) {
        return ctx.update(MESSAGE_BATCH).set(MESSAGE_BATCH.STATUS, status).set(MESSAGE_BATCH.CLOSED_AT, ReminderRepository.offset(at))
                .set(MESSAGE_BATCH.CLOSED_BY, value(by))
                .where(MESSAGE_BATCH.ID.eq(batch)).and(MESSAGE_BATCH.STATUS.eq(QUEUED)).execute() == 1;
    }

    private static List<Stored> stored(DSLContext ctx, Condition which) {
        return ctx.selectFrom(MESSAGE).where(which).orderBy(MESSAGE.ID).fetch(row -> new Stored(row.getId(), new OwnerId(row.getOwnerId()),
                Channel.valueOf(row.getChannel()), row.getAddress() == null ? "" : row.getAddress(), row.getBody(), row.getParts(),
                Money.satang(row.getCostSatang()), MessageKind.valueOf(row.getKind()), row.getOnDay(), row.getStatus().equals(SENT),
                Optional.ofNullable(row.getBatchId())));
    }

    private static List<MessageBatch> batches(DSLContext ctx, Condition which, int most) {
        return ctx.select(MESSAGE_BATCH.asterisk(), STAFF.DISPLAY_NAME).from(MESSAGE_BATCH).leftJoin(STAFF).on(STAFF.ID.eq(MESSAGE_BATCH.CREATED_BY))
                .where(which).orderBy(MESSAGE_BATCH.ID.desc()).limit(most).fetch(OutboxRepository::batch);
    }

    private static MessageBatch batch(Record row) {
        return new MessageBatch(row.get(MESSAGE_BATCH.ID), row.get(MESSAGE_BATCH.FOR_DAY), Channel.valueOf(row.get(MESSAGE_BATCH.CHANNEL)),
                MessageBatch.Status.valueOf(row.get(MESSAGE_BATCH.STATUS)),
                Optional.of(row.get(MESSAGE_BATCH.FILE_FORMAT)).filter(format -> !format.equals(PAPER)).map(FileFormat::valueOf),
                Optional.ofNullable(row.get(MESSAGE_BATCH.FILE_PATH)).map(Path::of), row.get(MESSAGE_BATCH.MESSAGES), row.get(MESSAGE_BATCH.PARTS),
                Money.satang(row.get(MESSAGE_BATCH.COST_SATANG)), row.get(MESSAGE_BATCH.HELD), row.get(MESSAGE_BATCH.WRITTEN),
                row.get(MESSAGE_BATCH.CREATED_AT).toInstant(), row.get(STAFF.DISPLAY_NAME) == null ? "" : row.get(STAFF.DISPLAY_NAME),
                Optional.ofNullable(row.get(MESSAGE_BATCH.CLOSED_AT)).map(OffsetDateTime::toInstant));
    }

    private static Long value(Optional<StaffId> by) {
        return by.map(StaffId::value).orElse(null);
    }
}

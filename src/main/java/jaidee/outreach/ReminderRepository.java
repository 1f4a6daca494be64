package jaidee.outreach;

import static jaidee.db.tables.Tables.CAMPAIGN;
import static jaidee.db.tables.Tables.CARE_CALL;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.Rows;
import jaidee.db.tables.tables.Vaccination;
import jaidee.db.tables.tables.records.ReminderRecord;
import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.ReminderId;
import jaidee.owners.PetStatus;
import jaidee.health.GivenCare;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

/// Reminders in their table.
final class ReminderRepository {
    private static final Vaccination LATER = VACCINATION.as("later");

    List<Reminder> find(DSLContext ctx, Collection<ReminderId> ids) {
        return ctx.selectFrom(REMINDER).where(REMINDER.ID.in(ids.stream().map(ReminderId::value).toList())).orderBy(REMINDER.ID)
                .fetch(ReminderRepository::reminder);
    }

    List<Reminder> ofPets(DSLContext ctx, Collection<PetId> pets) {
        return ctx.selectFrom(REMINDER).where(REMINDER.PET_ID.in(values(pets))).orderBy(REMINDER.ID).fetch(ReminderRepository::reminder);
    }

    /// All of one campaign.
    List<Reminder> ofCampaign(DSLContext ctx, String campaign) {
        return ctx.selectFrom(REMINDER).where(REMINDER.KIND.eq(ReminderKind.CAMPAIGN.name())).and(REMINDER.GROUP_CODE.eq(campaign)).orderBy(REMINDER.ID)
                .fetch(ReminderRepository::reminder);
    }

    /// Those of the campaigns, by number, that nobody stopped.
    Set<String> runningCampaigns(DSLContext ctx, Collection<String> numbers) {
        return new HashSet<>(ctx.select(CAMPAIGN.ID).from(CAMPAIGN).where(CAMPAIGN.ID.in(numbers.stream().map(Long::valueOf).toList()))
                .and(CAMPAIGN.STOPPED_AT.isNull()).fetch(row -> row.value1().toString()));
    }

    /// The owner’s pets that have a greeting or a campaign on the list, or had one.
    Set<PetId> greetedPets(DSLContext ctx, OwnerId owner) {
        return new HashSet<>(ctx.select(REMINDER.PET_ID).from(REMINDER).where(REMINDER.OWNER_ID.eq(owner.value()))
                .and(REMINDER.KIND.in(ReminderKind.BIRTHDAY.name(), ReminderKind.CAMPAIGN.name())).fetch(row -> new PetId(row.value1())));
    }

    /// Those of `owners` that live.
    List<Reminder> living(DSLContext ctx, Collection<OwnerId> owners) {
        return ctx.selectFrom(REMINDER).where(REMINDER.OWNER_ID.in(owners.stream().map(OwnerId::value).toList()))
                .and(REMINDER.STATUS.in(ReminderStatus.OPEN.name(), ReminderStatus.BOOKED.name()))
                .orderBy(REMINDER.URGENCY, REMINDER.NEXT_ON, REMINDER.DUE_ON, REMINDER.ID).fetch(ReminderRepository::reminder);
    }

    /// Those booked for a day before `day`, or on it.
    List<Reminder> bookedUntil(DSLContext ctx, LocalDate day) {
        return ctx.selectFrom(REMINDER).where(REMINDER.STATUS.eq(ReminderStatus.BOOKED.name())).and(REMINDER.NEXT_ON.le(day))
                .orderBy(REMINDER.BOOKED_FOR, REMINDER.ID).fetch(ReminderRepository::reminder);
    }

    /// The day of the newest dose of each group that stands in the book.
    Map<PetId, Map<String, LocalDate>> lastGiven(DSLContext ctx, Collection<PetId> pets) {
        Map<PetId, Map<String, LocalDate>> last = new HashMap<>();
        ctx.select(VACCINATION.PET_ID, VACCINATION_GROUP.GROUP_CODE, max(VACCINATION.GIVEN_ON))
                .from(VACCINATION).join(VACCINATION_GROUP).on(VACCINATION_GROUP.VACCINATION_ID.eq(VACCINATION.ID))
                .where(VACCINATION.PET_ID.in(values(pets))).and(VACCINATION.WITHDRAWN.isFalse())
                .and(notExists(selectOne().from(LATER).where(LATER.CORRECTS_ID.eq(VACCINATION.ID))))
                .groupBy(VACCINATION.PET_ID, VACCINATION_GROUP.GROUP_CODE)
                .forEach(row -> last.computeIfAbsent(new PetId(row.value1()), _ -> new HashMap<>()).put(row.value2(), row.value3()));
        return last;
    }

    /// Those of the reminders whose service was refunded.
    Set<ReminderId> withdrawn(DSLContext ctx, Collection<ReminderId> ids) {
        if (ids.isEmpty()) return Set.of();
        return new HashSet<>(ctx.select(CARE_CALL.REMINDER_ID).from(CARE_CALL)
                .where(CARE_CALL.REMINDER_ID.in(ids.stream().map(ReminderId::value).toList())).and(CARE_CALL.WITHDRAWN.isTrue())
                .fetch(row -> new ReminderId(row.value1())));
    }

    void raise(DSLContext ctx, List<Upkeep.Change.Raise> raised, Instant at) {
        List<ReminderRecord> rows = raised.stream().map(each -> {
            ReminderRecord row = ctx.newRecord(REMINDER);
            row.setPetId(each.pet().value());
            row.setKind(each.kind().name());
            row.setGroupCode(each.group());
            row.setOccasion(each.occasion());
            row.setCreatedAt(offset(at));
            fill(row, each.owner(), each.due(), each.anchor(), each.plan());
            row.setClosedAt(each.plan().status().lives() ? null : offset(at));
            return row;
        }).toList();
        Rows.insert(ctx, REMINDER, rows);
    }

    /// @return its number
    ReminderId raise(DSLContext ctx, Upkeep.Change.Raise raised, Instant at) {
        raise(ctx, List.of(raised), at);
        return new ReminderId(ctx.select(REMINDER.ID).from(REMINDER).where(REMINDER.PET_ID.eq(raised.pet().value()))
                .and(REMINDER.KIND.eq(raised.kind().name())).and(REMINDER.GROUP_CODE.eq(raised.group()))
                .and(REMINDER.OCCASION.eq(raised.occasion())).fetchSingle().value1());
    }

    boolean exists(DSLContext ctx, PetId pet, ReminderKind kind, String group, String occasion) {
        return ctx.fetchExists(REMINDER, REMINDER.PET_ID.eq(pet.value()).and(REMINDER.KIND.eq(kind.name()))
                .and(REMINDER.GROUP_CODE.eq(group)).and(REMINDER.OCCASION.eq(occasion)));
    }

    void turn(DSLContext ctx, List<Upkeep.Change.Turn> turned, Instant at) {
        List<ReminderRecord> rows = new ArrayList<>();
        for (Upkeep.Change.Turn each : turned) {
            ReminderRecord row = ctx.newRecord(REMINDER);
            row.setId(each.before().id().value());
            row.changed(REMINDER.ID, false);
            fill(row, each.owner(), each.due(), each.anchor(), each.plan());
            boolean wasClosed = !each.before().status().lives(), isClosed = !each.plan().status().lives();
            if (wasClosed != isClosed) row.setClosedAt(isClosed ? offset(at) : null);
            rows.add(row);
        }
        ctx.batchUpdate(rows).execute();
    }

    /// One more was tried.
    void count(DSLContext ctx, Collection<ReminderId> ids) {
        ctx.update(REMINDER).set(REMINDER.VERSION, REMINDER.VERSION.plus(1))
                .where(REMINDER.ID.in(ids.stream().map(ReminderId::value).toList())).execute();
    }

    private static void fill(ReminderRecord row, OwnerId owner, LocalDate due, LocalDate anchor, FollowUpPolicy.Plan plan) {
        row.setOwnerId(owner.value());
        row.setDueOn(due);
        row.setAnchorOn(anchor);
        row.setStatus(plan.status().name());
        row.setNextOn(plan.nextOn().orElse(null));
        row.setBookedFor(plan.bookedFor().map(at -> at.atZone(Days.BANGKOK).toOffsetDateTime()).orElse(null));
        row.setUrgency(plan.urgency().ordinal());
    }

    List<CareReminder> hangingOn(DSLContext ctx, GivenCare given, Set<String> groups) {
        Condition same = REMINDER.PET_ID.eq(given.pet().value()).and(REMINDER.GROUP_CODE.in(groups));
        List<CareReminder> all = new ArrayList<>(ctx.select(REMINDER.ID, REMINDER.DUE_ON).from(REMINDER)
                .where(same).and(REMINDER.STATUS.in("OPEN", "BOOKED")).and(REMINDER.OCCASION.like(given.on() + "%"))
                .orderBy(REMINDER.ID).fetch(row -> new CareReminder(row.value1(), row.value2(), false)));
        OffsetDateTime from = given.on().atStartOfDay(Days.BANGKOK).toOffsetDateTime();
        all.addAll(ctx.select(REMINDER.ID, REMINDER.DUE_ON).from(REMINDER)
                .where(same).and(REMINDER.STATUS.eq("DONE")).and(REMINDER.CLOSED_AT.ge(from)).and(REMINDER.CLOSED_AT.lt(from.plusDays(1)))
                .orderBy(REMINDER.ID).fetch(row -> new CareReminder(row.value1(), row.value2(), true)));
        return all;
    }

    void stop(DSLContext ctx, long id, Instant at) {
        ctx.update(REMINDER).set(REMINDER.STATUS, ReminderStatus.STOPPED.name()).set(REMINDER.CLOSED_AT, offset(at)).setNull(REMINDER.NEXT_ON)
                .setNull(REMINDER.BOOKED_FOR).where(REMINDER.ID.eq(id)).and(REMINDER.CLOSED_AT.isNull()).execute();
    }

    void reopen(DSLContext ctx, long id, LocalDate today) {
        ctx.update(REMINDER).set(REMINDER.STATUS, ReminderStatus.OPEN.name()).setNull(REMINDER.CLOSED_AT).set(REMINDER.NEXT_ON, today)
                .where(REMINDER.ID.eq(id)).and(REMINDER.STATUS.eq(ReminderStatus.DONE.name())).execute();
    }

    static OffsetDateTime offset(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    static LocalDateTime local(OffsetDateTime at) {
        return LocalDateTime.ofInstant(at.toInstant(), Days.BANGKOK);
    }

    private static List<Long> values(Collection<PetId> pets) {
        return pets.stream().map(PetId::value).toList();
    }

    static Reminder reminder(Record row) {
        return new Reminder(new ReminderId(row.get(REMINDER.ID)), new OwnerId(row.get(REMINDER.OWNER_ID)), new PetId(row.get(REMINDER.PET_ID)),
                ReminderKind.valueOf(row.get(REMINDER.KIND)), row.get(REMINDER.GROUP_CODE), row.get(REMINDER.OCCASION),
                row.get(REMINDER.DUE_ON), row.get(REMINDER.ANCHOR_ON), local(row.get(REMINDER.CREATED_AT)).toLocalDate(),
                ReminderStatus.valueOf(row.get(REMINDER.STATUS)), Optional.ofNullable(row.get(REMINDER.NEXT_ON)),
                Optional.ofNullable(row.get(REMINDER.BOOKED_FOR)).map(ReminderRepository::local),
                Urgency.values()[row.get(REMINDER.URGENCY)], row.get(REMINDER.VERSION));
    }
}

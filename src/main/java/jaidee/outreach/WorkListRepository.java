package jaidee.outreach;

import static jaidee.db.tables.Tables.CAMPAIGN;
import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.FEEDBACK;
import static jaidee.db.tables.Tables.OWNER;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REMINDER;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.iif;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.Channel;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.PetStatus;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;

/// Who is on the list, read from the index of the reminders: an owner counts once, where they are most urgent.
final class WorkListRepository {
    private static final String OPEN = ReminderStatus.OPEN.name();

    int needingSomeone(DSLContext ctx, LocalDate today) {
        return ctx.select(countDistinct(REMINDER.OWNER_ID)).from(REMINDER).where(REMINDER.STATUS.eq(inline(OPEN))).and(REMINDER.NEXT_ON.le(today)).fetchSingle().value1();
    }

    Map<Bucket, Integer> counts(DSLContext ctx, LocalDate today, WorkFilter filter) {
        Field<Integer> rank = min(rank(today)).as("rank");
        Table<Record2<Long, Integer>> owners = select(REMINDER.OWNER_ID, rank).from(REMINDER).where(open(filter)).groupBy(REMINDER.OWNER_ID).asTable("owners");
        Map<Bucket, Integer> counts = new EnumMap<>(Bucket.class);
        ctx.select(owners.field(rank), count()).from(owners).groupBy(owners.field(rank))
                .forEach(row -> counts.put(Bucket.values()[row.value1()], row.value2()));
        return counts;
    }

    /// A page of owners of a bucket: pets that are not well first, then who did not come, then vaccines and calls after
    /// services, then who waits longest.
    List<OwnerId> page(DSLContext ctx, LocalDate today, Bucket bucket, WorkFilter filter, int offset, int most) {
        return ctx.select(REMINDER.OWNER_ID).from(REMINDER).where(open(filter)).and(REMINDER.NEXT_ON.le(bucket.until(today)))
                .groupBy(REMINDER.OWNER_ID).having(min(rank(today)).eq(bucket.ordinal()))
                .orderBy(min(REMINDER.URGENCY), min(iif(REMINDER.KIND.in(inline("VACCINE"), inline("AFTER_CARE")), inline(0), inline(1))), min(REMINDER.NEXT_ON), max(REMINDER.DUE_ON).desc(), REMINDER.OWNER_ID)
                .limit(most).offset(offset).fetch(row -> new OwnerId(row.value1()));
    }

    /// Owners with a booking, by the time of their first one.
    List<OwnerId> booked(DSLContext ctx, LocalDate from, LocalDate to, int offset, int most) {
        return ctx.select(REMINDER.OWNER_ID).from(REMINDER).where(REMINDER.STATUS.eq(ReminderStatus.BOOKED.name())).and(REMINDER.NEXT_ON.between(from, to))
                .groupBy(REMINDER.OWNER_ID).orderBy(min(REMINDER.BOOKED_FOR), REMINDER.OWNER_ID).limit(most).offset(offset)
                .fetch(row -> new OwnerId(row.value1()));
    }

    int countBooked(DSLContext ctx, LocalDate from, LocalDate to) {
        return ctx.select(countDistinct(REMINDER.OWNER_ID)).from(REMINDER).where(REMINDER.STATUS.eq(ReminderStatus.BOOKED.name()))
                .and(REMINDER.NEXT_ON.between(from, to)).fetchSingle().value1();
    }

    /// Those of the pets that live with their owner.
    Set<PetId> living(DSLContext ctx, Collection<PetId> pets) {
        return new HashSet<>(ctx.select(PET.ID).from(PET).where(PET.ID.in(pets.stream().map(PetId::value).toList()))
                .and(PET.STATUS.eq(PetStatus.LIVING.name())).fetch(row -> new PetId(row.value1())));
    }

    Map<OwnerId, Channel> preferred(DSLContext ctx, Collection<OwnerId> owners) {
        Map<OwnerId, Channel> preferred = new HashMap<>();
        ctx.select(OWNER.ID, OWNER.PREFERRED_CHANNEL).from(OWNER).where(OWNER.ID.in(values(owners))).and(OWNER.PREFERRED_CHANNEL.isNotNull())
                .forEach(row -> preferred.put(new OwnerId(row.value1()), Channel.valueOf(row.value2())));
        return preferred;
    }

    /// By which ways owners do not want to be reminded: of each the newest answer that speaks of it holds. Who was never
    /// asked may be reminded: it is care for a client.
    Map<OwnerId, Set<Channel>> refusing(DSLContext ctx, Collection<OwnerId> owners) {
        Map<OwnerId, Set<Channel>> refusing = new HashMap<>();
        // asked for and ordered in SQL, H2 would go through the consents of everybody
        ctx.select(CONSENT_EVENT.ID, CONSENT_EVENT.OWNER_ID, CONSENT_EVENT.GIVEN, CONSENT_EVENT.PURPOSE, CONSENT_EVENT.CHANNEL).from(CONSENT_EVENT)
                .where(CONSENT_EVENT.OWNER_ID.in(values(owners))).fetch().sortAsc(CONSENT_EVENT.ID).stream()
                .filter(row -> row.value4().equals(ConsentPurpose.REMINDER.name()))
                .forEach(row -> {
                    Set<Channel> of = row.value5().equals("ANY") ? EnumSet.allOf(Channel.class) : EnumSet.of(Channel.valueOf(row.value5()));
                    Set<Channel> all = refusing.computeIfAbsent(new OwnerId(row.value2()), _ -> EnumSet.noneOf(Channel.class));
                    if (row.value3()) all.removeAll(of);
                    else all.addAll(of);
                });
        return refusing;
    }

    /// Campaigns by number, as the reminders name them, and what they are called.
    Map<String, String> campaigns(DSLContext ctx, Collection<String> numbers) {
        if (numbers.isEmpty()) return Map.of();
        return ctx.select(CAMPAIGN.ID, CAMPAIGN.NAME).from(CAMPAIGN).where(CAMPAIGN.ID.in(numbers.stream().map(Long::valueOf).toList()))
                .fetchMap(row -> row.value1().toString(), row -> row.value2());
    }

    /// Owners with a complaint that nobody has closed.
    Set<OwnerId> complaining(DSLContext ctx, Collection<OwnerId> owners) {
        return new HashSet<>(ctx.selectDistinct(FEEDBACK.OWNER_ID).from(FEEDBACK).where(FEEDBACK.OWNER_ID.in(values(owners)))
                .and(FEEDBACK.KIND.eq(inline("COMPLAINT"))).and(FEEDBACK.CLOSED_AT.isNull()).fetch(row -> new OwnerId(row.value1())));
    }

    private static Condition open(WorkFilter filter) {
        Condition open = REMINDER.STATUS.eq(inline(OPEN));
        return filter.isEverything() ? open : open.and(REMINDER.KIND.in(filter.kinds()));
    }

    /// As `Bucket.of` says it.
    private static Field<Integer> rank(LocalDate today) {
        Condition late = REMINDER.URGENCY.lt(Urgency.USUAL.ordinal()).or(REMINDER.DUE_ON.lt(today)
                .and(REMINDER.KIND.notIn(ReminderKind.AFTER_CARE.name(), ReminderKind.BIRTHDAY.name(), ReminderKind.POINTS_ENDING.name(),
                        ReminderKind.CAMPAIGN.name())));
        return when(REMINDER.NEXT_ON.le(today), when(late, inline(0)).otherwise(inline(1)))
                .when(REMINDER.NEXT_ON.le(Bucket.THIS_WEEK.until(today)), inline(2))
                .when(REMINDER.NEXT_ON.le(Bucket.NEXT_WEEK.until(today)), inline(3)).otherwise(inline(4));
    }

    private static List<Long> values(Collection<OwnerId> owners) {
        return owners.stream().map(OwnerId::value).toList();
    }
}

package jaidee.reports;

import static jaidee.db.tables.Tables.CONTACT_ATTEMPT;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.db.Rows;
import jaidee.db.tables.tables.ContactAttempt;
import jaidee.db.tables.tables.Vaccination;
import jaidee.kernel.Days;
import jaidee.outreach.ReminderKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;

/// What came of reaching out to owners, by days. What was taken back at the desk does not count.
final class CareRepository {
    /// Within how many days the care must be given to count as answer to a reminder.
    static final int CONVERTED_DAYS = 30;
    private static final int AT_ONCE = 500;
    /// An owner heard of it, by voice or by something sent.
    private static final Set<String> TOLD = Set.of("SENT", "CALLED", "BOOKED", "DECLINED", "WELL", "NOT_WELL");
    private static final Set<String> ANSWERED = Set.of("CALLED", "BOOKED", "DECLINED", "WELL", "NOT_WELL");

    private static final ContactAttempt LATER = CONTACT_ATTEMPT.as("later");
    /// What was taken back after `day` still stands: days that are over are told.
    private static Condition stands(LocalDate day) {
        return CONTACT_ATTEMPT.RESULT.ne("UNDONE").and(notExists(selectOne().from(LATER).where(takenBack(LATER, CONTACT_ATTEMPT, day))));
    }

    private static Condition takenBack(ContactAttempt by, ContactAttempt what, LocalDate day) {
        return by.UNDOES_ID.eq(what.ID).and(by.AT.lt(end(day)));
    }

    private static OffsetDateTime end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Days.BANGKOK).toOffsetDateTime();
    }

    private record Attempt(long reminder, ReminderKind kind, String result) {
    }

    /// Reminders of a kind, each counted once in each column.
    record Reached(long told, long answered, long booked, long declined) {
    }

    Map<ReminderKind, Reached> reached(DSLContext ctx, Span span) {
        List<Attempt> attempts = new ArrayList<>();
        Rows.each(ctx.select(CONTACT_ATTEMPT.REMINDER_ID, REMINDER.KIND, CONTACT_ATTEMPT.RESULT).from(CONTACT_ATTEMPT)
                .join(REMINDER).on(REMINDER.ID.eq(CONTACT_ATTEMPT.REMINDER_ID)).where(PrizesRepository.within(CONTACT_ATTEMPT.AT, span)).and(stands(span.last())),
                row -> attempts.add(new Attempt(row.getLong(1), ReminderKind.valueOf(row.getString(2)), row.getString(3))));
        Map<ReminderKind, Reached> reached = new EnumMap<>(ReminderKind.class);
        attempts.stream().collect(Collectors.groupingBy(Attempt::kind)).forEach((kind, all) -> reached.put(kind, new Reached(
                count(all, TOLD::contains), count(all, ANSWERED::contains), count(all, "BOOKED"::equals), count(all, "DECLINED"::equals))));
        reached.values().removeIf(each -> each.told() == 0);
        return reached;
    }

    private static long count(List<Attempt> attempts, Predicate<String> result) {
        return attempts.stream().filter(each -> result.test(each.result())).map(Attempt::reminder).distinct().count();
    }

    /// Reminders of which owners heard, or to which they answered, with the moment of the first time in these days.
    SequencedMap<Long, OffsetDateTime> heard(DSLContext ctx, LocalDate from, LocalDate to, boolean answered) {
        SequencedMap<Long, OffsetDateTime> heard = new LinkedHashMap<>();
        Rows.each(ctx.select(CONTACT_ATTEMPT.REMINDER_ID, CONTACT_ATTEMPT.AT).from(CONTACT_ATTEMPT).where(PrizesRepository.within(CONTACT_ATTEMPT.AT, from, to))
                .and(CONTACT_ATTEMPT.RESULT.in(answered ? ANSWERED : TOLD)).and(stands(to)).orderBy(CONTACT_ATTEMPT.AT, CONTACT_ATTEMPT.ID),
                row -> heard.putIfAbsent(row.getLong(1), row.getObject(2, OffsetDateTime.class)));
        return heard;
    }

    private record Reminded(long reminder, long pet, String group, OffsetDateTime at) {
        LocalDate told() {
            return LocalDate.ofInstant(at.toInstant(), Days.BANGKOK);
        }
    }

    /// @param told  care of which owners were told for the first time
    /// @param given of these reminders, those whose care was given within `CONVERTED_DAYS`, with the moment of telling
    record Converted(long told, SequencedMap<Long, OffsetDateTime> given) {
    }

    /// Of care of which owners were told first from one day to another, both included.
    Converted converted(DSLContext ctx, LocalDate from, LocalDate to) {
        LocalDate known = to.plusDays(CONVERTED_DAYS);
        ContactAttempt before = CONTACT_ATTEMPT.as("before"), undoing = CONTACT_ATTEMPT.as("undoing");
        List<Reminded> reminded = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        Rows.each(ctx.select(REMINDER.ID, REMINDER.PET_ID, REMINDER.GROUP_CODE, CONTACT_ATTEMPT.AT).from(CONTACT_ATTEMPT)
                .join(REMINDER).on(REMINDER.ID.eq(CONTACT_ATTEMPT.REMINDER_ID))
                .where(PrizesRepository.within(CONTACT_ATTEMPT.AT, from, to)).and(CONTACT_ATTEMPT.RESULT.in(TOLD)).and(stands(known))
                .and(REMINDER.GROUP_CODE.ne("")).and(REMINDER.PET_ID.isNotNull())
                .and(notExists(selectOne().from(before).where(before.REMINDER_ID.eq(REMINDER.ID)).and(before.AT.lt(from.atStartOfDay(Days.BANGKOK).toOffsetDateTime()))
                        .and(before.RESULT.in(TOLD)).and(notExists(selectOne().from(undoing).where(takenBack(undoing, before, known))))))
                .orderBy(CONTACT_ATTEMPT.AT), row -> {
                    if (seen.add(row.getLong(1))) reminded.add(new Reminded(row.getLong(1), row.getLong(2), row.getString(3), row.getObject(4, OffsetDateTime.class)));
                });
        Map<String, NavigableSet<LocalDate>> given = given(ctx, reminded.stream().map(Reminded::pet).distinct().toList());
        SequencedMap<Long, OffsetDateTime> converted = new LinkedHashMap<>();
        for (Reminded each : reminded) {
            LocalDate next = given.getOrDefault(each.pet() + each.group(), new TreeSet<>()).ceiling(each.told());
            if (next != null && !next.isAfter(each.told().plusDays(CONVERTED_DAYS))) converted.put(each.reminder(), each.at());
        }
        return new Converted(reminded.size(), converted);
    }

    /// The days on which something stands in the books, by pet and group.
    private static Map<String, NavigableSet<LocalDate>> given(DSLContext ctx, Collection<Long> pets) {
        Vaccination newer = VACCINATION.as("newer");
        Map<String, NavigableSet<LocalDate>> given = new HashMap<>();
        List<Long> all = List.copyOf(pets);
        for (int from = 0; from < all.size(); from += AT_ONCE)
            Rows.each(ctx.select(VACCINATION.PET_ID, VACCINATION_GROUP.GROUP_CODE, VACCINATION.GIVEN_ON).from(VACCINATION)
                    .join(VACCINATION_GROUP).on(VACCINATION_GROUP.VACCINATION_ID.eq(VACCINATION.ID))
                    .where(VACCINATION.PET_ID.in(all.subList(from, Math.min(all.size(), from + AT_ONCE)))).and(VACCINATION.WITHDRAWN.isFalse())
                    .and(notExists(selectOne().from(newer).where(newer.CORRECTS_ID.eq(VACCINATION.ID)))),
                    row -> given.computeIfAbsent(row.getLong(1) + row.getString(2), _ -> new TreeSet<>()).add(row.getObject(3, LocalDate.class)));
        return given;
    }

    /// @param booked owners and moments, without those that were moved or called off before
    /// @param missed of these, to which nobody came
    record Bookings(Set<Booking> booked, Set<Booking> missed) {
    }

    record Booking(long owner, OffsetDateTime at) {
    }

    /// For days from one to another, both included.
    ///
    /// @param known what was written down later does not count
    Bookings bookings(DSLContext ctx, LocalDate from, LocalDate to, LocalDate known) {
        Set<Booking> booked = new HashSet<>(), missed = new HashSet<>();
        ContactAttempt next = CONTACT_ATTEMPT.as("next"), undoing = CONTACT_ATTEMPT.as("undoing");
        Condition calledOff = next.RESULT.in("BOOKED", "DECLINED", "SNOOZED").and(next.AT.lt(CONTACT_ATTEMPT.BOOKED_FOR));
        Condition undone = notExists(selectOne().from(undoing).where(takenBack(undoing, next, known)));
        Rows.each(ctx.select(REMINDER.OWNER_ID, CONTACT_ATTEMPT.BOOKED_FOR).from(CONTACT_ATTEMPT).join(REMINDER).on(REMINDER.ID.eq(CONTACT_ATTEMPT.REMINDER_ID))
                .where(PrizesRepository.within(CONTACT_ATTEMPT.BOOKED_FOR, from, to)).and(CONTACT_ATTEMPT.RESULT.eq("BOOKED")).and(CONTACT_ATTEMPT.AT.lt(end(known))).and(stands(known))
                .and(notExists(selectOne().from(next).where(next.REMINDER_ID.eq(CONTACT_ATTEMPT.REMINDER_ID)).and(next.ID.gt(CONTACT_ATTEMPT.ID)).and(calledOff).and(undone))),
                row -> booked.add(booking(row)));
        ContactAttempt made = CONTACT_ATTEMPT.as("made");
        Rows.each(ctx.select(REMINDER.OWNER_ID, made.BOOKED_FOR).from(made).join(REMINDER).on(REMINDER.ID.eq(made.REMINDER_ID))
                .join(CONTACT_ATTEMPT).on(CONTACT_ATTEMPT.REMINDER_ID.eq(made.REMINDER_ID)).and(CONTACT_ATTEMPT.ID.gt(made.ID))
                .where(PrizesRepository.within(made.BOOKED_FOR, from, to)).and(made.RESULT.eq("BOOKED"))
                .and(CONTACT_ATTEMPT.RESULT.eq("NO_SHOW")).and(CONTACT_ATTEMPT.AT.ge(made.BOOKED_FOR)).and(CONTACT_ATTEMPT.AT.lt(end(known))).and(stands(known)), row -> missed.add(booking(row)));
        missed.retainAll(booked);
        return new Bookings(booked, missed);
    }

    private static Booking booking(ResultSet row) throws SQLException {
        return new Booking(row.getLong(1), row.getObject(2, OffsetDateTime.class));
    }
}

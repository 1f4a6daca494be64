package jaidee.sample;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.CONTACT_ATTEMPT;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REMINDER;
import static jaidee.db.tables.Tables.STAFF;
import static jaidee.db.tables.Tables.VACCINATION;
import static jaidee.db.tables.Tables.VACCINATION_GROUP;
import static org.jooq.impl.DSL.max;

import jaidee.db.BulkRows;
import jaidee.db.tables.tables.records.ContactAttemptRecord;
import jaidee.db.tables.tables.records.ReminderRecord;
import jaidee.kernel.Days;
import jaidee.outreach.Answer;
import jaidee.outreach.FollowUpPolicy;
import jaidee.outreach.FollowUpPolicy.Plan;
import jaidee.outreach.FollowUpPolicy.Subject;
import jaidee.outreach.FollowUpPolicy.Try;
import jaidee.outreach.ReminderKind;
import jaidee.outreach.ReminderStatus;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/// What is left for the work list on the last morning of the story: for everything that falls due soon or did lately, what
/// the desk has tried so far by the clinic's own rules. Now and then somebody was forgotten; some are booked for today.
final class MorningWork {
    private static final int PETS_AT_ONCE = 2_000, HORIZON_DAYS = 60, TOO_OLD_DAYS = 365, LATELY_DAYS = 4;
    private static final FollowUpPolicy POLICY = FollowUpPolicy.USUAL;

    private final DSLContext ctx;
    private final DeskCalendar calendar;
    private final long seed;
    private final BulkRows rows;
    private final List<Long> reception;
    private long deeds;

    /// A pet's due with what decides about it.
    private record Open(long pet, long owner, String group, ReminderKind kind, LocalDate due, LocalDate anchor, LocalDate raised, String occasion) {
    }

    private record Tried(LocalDate day, Answer answer) {
    }

    MorningWork(DSLContext ctx, DeskCalendar calendar, long seed, Runnable relief) {
        this.ctx = ctx;
        this.calendar = calendar;
        this.seed = seed;
        this.rows = new BulkRows(ctx, List.of(REMINDER, CONTACT_ATTEMPT), relief);
        this.reception = ctx.select(STAFF.ID).from(STAFF).where(STAFF.ROLE.eq("RECEPTION")).orderBy(STAFF.ID).fetch(STAFF.ID);
    }

    void leave() {
        Long last = ctx.select(max(PET.ID)).from(PET).fetchSingle().value1();
        for (long from = 1; last != null && from <= last; from += PETS_AT_ONCE) {
            for (Open each : open(from, from + PETS_AT_ONCE - 1)) remind(each, Dice.of(seed, "morning " + each.group(), each.pet()));
            rows.relieve();
        }
        rows.flush();
    }

    private List<Open> open(long from, long to) {
        Map<String, LocalDate> given = new HashMap<>();
        ctx.select(VACCINATION.PET_ID, VACCINATION_GROUP.GROUP_CODE, max(VACCINATION.GIVEN_ON)).from(VACCINATION)
                .join(VACCINATION_GROUP).on(VACCINATION_GROUP.VACCINATION_ID.eq(VACCINATION.ID)).where(VACCINATION.PET_ID.between(from, to))
                .groupBy(VACCINATION.PET_ID, VACCINATION_GROUP.GROUP_CODE).forEach(row -> given.put(row.value1() + " " + row.value2(), row.value3()));
        LocalDate today = calendar.today();
        List<Open> open = new ArrayList<>();
        ctx.select(PET.ID, PET.OWNER_ID, CARE_DUE.GROUP_CODE, CARE_DUE.KIND, CARE_DUE.DUE_ON, CARE_DUE.EVER_GIVEN, PET.REGISTERED_ON)
                .from(CARE_DUE).join(PET).on(PET.ID.eq(CARE_DUE.PET_ID))
                // said of both, or H2 begins by reading all pets there are
                .where(CARE_DUE.PET_ID.between(from, to)).and(PET.ID.between(from, to)).and(CARE_DUE.DUE_ON.le(today.plusDays(HORIZON_DAYS))).orderBy(PET.ID, CARE_DUE.GROUP_CODE)
                .forEach(row -> {
                    LocalDate due = row.value5(), anchor = row.value6() ? due : Enrolment.later(due, row.value7());
                    LocalDate last = given.get(row.value1() + " " + row.value3());
                    LocalDate known = Enrolment.later(Enrolment.later(row.value7(), calendar.first()), last == null ? calendar.first() : last);
                    if (anchor.isAfter(today.plusDays(HORIZON_DAYS)) || anchor.isBefore(today.minusDays(TOO_OLD_DAYS))) return;
                    open.add(new Open(row.value1(), row.value2(), row.value3(), ReminderKind.valueOf(row.value4()), due, anchor,
                            Enrolment.later(anchor.minusDays(HORIZON_DAYS), known), last == null ? "FIRST" : last.toString()));
                });
        return open;
    }

    private void remind(Open open, Dice dice) {
        Subject subject = new Subject(open.kind(), open.anchor(), open.raised());
        List<Tried> tried = new ArrayList<>();
        Plan plan = plan(subject, tried);
        // what the desk came to in the days before this one
        while (plan.status() == ReminderStatus.OPEN && plan.nextOn().orElseThrow().isBefore(calendar.today())) {
            LocalDate day = DeskCalendar.open(plan.nextOn().orElseThrow());
            if (day.isAfter(calendar.today().minusDays(LATELY_DAYS)) && dice.chance(0.15)) break;
            if (!day.isBefore(calendar.today())) break;
            tried.add(new Tried(day, answer(open.kind(), day, dice)));
            plan = plan(subject, tried);
        }
        boolean soon = plan.status() == ReminderStatus.OPEN && !open.due().isBefore(calendar.today().minusDays(30)) && open.due().isBefore(calendar.today().plusDays(14));
        if (soon && dice.chance(0.2)) {
            LocalDate day = DeskCalendar.open(calendar.today().plusDays(dice.below(6)));
            tried.add(new Tried(calendar.today().minusDays(1), new Answer.Booked(LocalDateTime.of(day, LocalTime.of(dice.between(10, 17), dice.pick(List.of(0, 30)))))));
            plan = plan(subject, tried);
        }
        write(open, plan, tried, dice);
    }

    private static Plan plan(Subject subject, List<Tried> tried) {
        return POLICY.plan(subject, tried.stream().map(each -> new Try(each.day(), each.answer())).toList());
    }

    private static Answer answer(ReminderKind kind, LocalDate day, Dice dice) {
        double unit = dice.unit();
        if (unit < 0.5) return new Answer.Sent();
        if (unit < 0.75) return new Answer.Called();
        if (unit < 0.93) return new Answer.NoAnswer();
        // who said no to a deworming for once would have been asked again meanwhile
        return unit < 0.97 ? new Answer.Snoozed(day.plusDays(14)) : new Answer.Declined(kind == ReminderKind.PARASITE || unit > 0.99);
    }

    private void write(Open open, Plan plan, List<Tried> tried, Dice dice) {
        ReminderRecord row = new ReminderRecord();
        row.setOwnerId(open.owner());
        row.setPetId(open.pet());
        row.setKind(open.kind().name());
        row.setGroupCode(open.group());
        row.setOccasion(open.occasion());
        row.setDueOn(open.due());
        row.setAnchorOn(open.anchor());
        row.setStatus(plan.status().name());
        row.setNextOn(plan.nextOn().orElse(null));
        row.setBookedFor(plan.bookedFor().map(at -> at.atZone(Days.BANGKOK).toOffsetDateTime()).orElse(null));
        row.setUrgency(plan.urgency().ordinal());
        row.setVersion(1 + tried.size());
        row.setCreatedAt(calendar.byNow(DeskCalendar.at(open.raised(), 8, 5)));
        row.setClosedAt(plan.status().lives() ? null : calendar.byNow(DeskCalendar.at(tried.isEmpty() ? open.raised() : tried.getLast().day(), 16, 30)));
        long id = rows.add(row);
        for (Tried each : tried) attempt(id, each, dice);
    }

    private void attempt(long reminder, Tried tried, Dice dice) {
        OffsetDateTime at = calendar.byNow(DeskCalendar.at(tried.day(), dice.between(10, 16), dice.below(60)));
        ContactAttemptRecord row = new ContactAttemptRecord();
        row.setReminderId(reminder);
        row.setAt(at);
        row.setStaffId(dice.pick(reception));
        row.setChannel(tried.answer() instanceof Answer.Sent ? "LINE" : "PHONE");
        row.setDeed("M" + ++deeds);
        row.setForGood(tried.answer() instanceof Answer.Declined(boolean forGood) && forGood);
        switch (tried.answer()) {
            case Answer.Sent _ -> row.setResult("SENT");
            case Answer.NoAnswer _ -> row.setResult("NO_ANSWER");
            case Answer.Declined _ -> row.setResult("DECLINED");
            case Answer.Snoozed(LocalDate until) -> {
                row.setResult("SNOOZED");
                row.setUntilOn(until);
            }
            case Answer.Booked(LocalDateTime when) -> {
                row.setResult("BOOKED");
                row.setBookedFor(when.atZone(Days.BANGKOK).toOffsetDateTime());
            }
            default -> row.setResult("CALLED");
        }
        rows.add(row);
    }
}

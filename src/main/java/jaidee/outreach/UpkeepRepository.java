package jaidee.outreach;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REMINDER;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import jaidee.kernel.Days;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.ConsentPurpose;
import jaidee.owners.OwnerService;
import jaidee.owners.PetStatus;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/// What the reminders are held to, read from the tables of pets and dues; for many pets at once.
final class UpkeepRepository {
    private static final List<String> LIVE = List.of(ReminderStatus.OPEN.name(), ReminderStatus.BOOKED.name());
    private static final List<String> CALLS = List.of(ReminderKind.AFTER_CARE.name(), ReminderKind.BIRTHDAY.name(), ReminderKind.POINTS_ENDING.name(), ReminderKind.CAMPAIGN.name());
    /// Neither on the list nor put away for this day.
    private static final Condition NOT_REMINDED = notExists(selectOne().from(REMINDER).where(REMINDER.PET_ID.eq(CARE_DUE.PET_ID))
            .and(REMINDER.GROUP_CODE.eq(CARE_DUE.GROUP_CODE))
            .and(REMINDER.STATUS.in(LIVE).or(REMINDER.STATUS.in(ReminderStatus.DECLINED.name(), ReminderStatus.STOPPED.name())
                    .and(REMINDER.DUE_ON.eq(CARE_DUE.DUE_ON)))));
    private static final Condition GREETED = PET.BIRTH_ESTIMATED.isFalse().and(PET.STATUS.eq(PetStatus.LIVING.name()));
    /// Nobody who said no is asked again before.
    private static final int REST_DAYS = 90;

    private final ReminderRepository reminders = new ReminderRepository();

    List<Upkeep.Facts> facts(DSLContext ctx, Collection<PetId> pets) {
        if (pets.isEmpty()) return List.of();
        Map<PetId, Map<String, LocalDate>> given = reminders.lastGiven(ctx, pets);
        Map<PetId, Upkeep.Facts> facts = new LinkedHashMap<>();
        ctx.select(PET.ID, PET.OWNER_ID, PET.STATUS, PET.REGISTERED_ON, CARE_DUE.GROUP_CODE, CARE_DUE.KIND, CARE_DUE.DUE_ON, CARE_DUE.EVER_GIVEN)
                .from(PET).leftJoin(CARE_DUE).on(CARE_DUE.PET_ID.eq(PET.ID)).where(PET.ID.in(pets.stream().map(PetId::value).toList()))
                .orderBy(PET.ID, CARE_DUE.GROUP_CODE).forEach(row -> {
                    PetId id = new PetId(row.value1());
                    Upkeep.Facts pet = facts.computeIfAbsent(id, _ -> new Upkeep.Facts(id, new OwnerId(row.value2()),
                            row.value3().equals(PetStatus.LIVING.name()), row.value4(), new ArrayList<>(), given.getOrDefault(id, Map.of())));
                    if (row.value5() != null) pet.dues().add(new Upkeep.Due(row.value5(), ReminderKind.valueOf(row.value6()), row.value7(), row.value8()));
                });
        return List.copyOf(facts.values());
    }

    /// Those of many pets that have reminders or are to have some; of the others nothing follows, whatever changed.
    Set<PetId> concerned(DSLContext ctx, Collection<PetId> pets, LocalDate today) {
        LongSummaryStatistics ids = pets.stream().mapToLong(PetId::value).summaryStatistics();
        Set<PetId> concerned = new HashSet<>(ctx.select(REMINDER.PET_ID).from(REMINDER).where(REMINDER.PET_ID.between(ids.getMin(), ids.getMax()))
                .fetch(row -> new PetId(row.value1())));
        concerned.addAll(ctx.select(CARE_DUE.PET_ID).from(CARE_DUE).join(PET).on(PET.ID.eq(CARE_DUE.PET_ID))
                // said of both, or H2 begins by reading all pets there are
                .where(CARE_DUE.PET_ID.between(ids.getMin(), ids.getMax())).and(PET.ID.between(ids.getMin(), ids.getMax())).and(raised(today)).fetch(row -> new PetId(row.value1())));
        concerned.retainAll(Set.copyOf(pets));
        return concerned;
    }

    /// A due that is reminded of, unless it is already.
    private static Condition raised(LocalDate today) {
        LocalDate tooOld = today.minusDays(Upkeep.TOO_OLD_DAYS);
        return CARE_DUE.DUE_ON.le(today.plusDays(Upkeep.HORIZON_DAYS))
                .and(CARE_DUE.DUE_ON.ge(tooOld).or(CARE_DUE.EVER_GIVEN.isFalse().and(PET.REGISTERED_ON.ge(tooOld))));
    }

    /// Pets whose reminders are not what they should be any more, and those of which only a closer look tells.
    record ToLookAt(Set<PetId> surely, Set<PetId> perhaps) {
    }

    /// Something falls due soon and nobody is reminded, the day moved or is gone, the pet changed; calls and greetings that
    /// it is too late for; who said not this time and is to be asked again one day.
    ///
    /// @param greets whether the clinic sends greetings
    ToLookAt toLookAt(DSLContext ctx, LocalDate today, boolean greets) {
        Set<PetId> surely = new LinkedHashSet<>(pets(ctx.selectDistinct(CARE_DUE.PET_ID).from(CARE_DUE).join(PET).on(PET.ID.eq(CARE_DUE.PET_ID))
                .where(raised(today)).and(NOT_REMINDED)));
        Condition noGreeting = greets ? REMINDER.DUE_ON.lt(today.minusDays(Upkeep.GREETED_WITHIN_DAYS)) : noCondition();
        surely.addAll(pets(ctx.selectDistinct(REMINDER.PET_ID).from(REMINDER).join(PET).on(PET.ID.eq(REMINDER.PET_ID))
                .leftJoin(CARE_DUE).on(CARE_DUE.PET_ID.eq(REMINDER.PET_ID).and(CARE_DUE.GROUP_CODE.eq(REMINDER.GROUP_CODE)))
                .where(REMINDER.STATUS.in(LIVE))
                .and(PET.STATUS.ne(inline(PetStatus.LIVING.name())).or(PET.OWNER_ID.ne(REMINDER.OWNER_ID))
                        .or(REMINDER.KIND.eq(ReminderKind.BIRTHDAY.name()).and(noGreeting))
                        .or(REMINDER.KIND.notIn(CALLS).and(CARE_DUE.DUE_ON.isNull().or(CARE_DUE.DUE_ON.ne(REMINDER.DUE_ON)))))));
        Set<PetId> perhaps = new LinkedHashSet<>(pets(ctx.selectDistinct(REMINDER.PET_ID).from(REMINDER).where(REMINDER.STATUS.in(LIVE))
                .and(REMINDER.KIND.in(ReminderKind.AFTER_CARE.name(), ReminderKind.CAMPAIGN.name())).and(REMINDER.DUE_ON.lt(today))));
        perhaps.addAll(pets(ctx.selectDistinct(REMINDER.PET_ID).from(REMINDER).where(REMINDER.STATUS.eq(inline(ReminderStatus.DECLINED.name())))
                .and(REMINDER.CLOSED_AT.between(start(today.minusDays(Upkeep.TOO_OLD_DAYS + 60)), start(today.minusDays(REST_DAYS - 1))))));
        perhaps.addAll(pets(ctx.selectDistinct(REMINDER.PET_ID).from(REMINDER).where(REMINDER.STATUS.in(LIVE))
                .and(REMINDER.KIND.eq(ReminderKind.BIRTHDAY.name())).and(onceSaid(false, REMINDER.OWNER_ID))));
        perhaps.removeAll(surely);
        return new ToLookAt(surely, perhaps);
    }

    private static List<PetId> pets(Select<Record1<Long>> found) {
        return found.fetch(row -> new PetId(row.value1()));
    }

    private static OffsetDateTime start(LocalDate day) {
        return ReminderRepository.offset(day.atStartOfDay(Days.BANGKOK).toInstant());
    }

    /// Living pets with a birthday on one of the days, whose owners agreed to be written to once, and who have no greeting
    /// of that year yet. Asked by the days on which they can be born, which the index answers.
    List<PetId> bornOn(DSLContext ctx, LocalDate from, LocalDate to) {
        LocalDate first = ctx.select(min(PET.BIRTH_DATE)).from(PET).fetchSingle().value1();
        if (first == null) return List.of();
        Map<Integer, List<LocalDate>> days = from.datesUntil(to.plusDays(1)).collect(Collectors.groupingBy(LocalDate::getYear));
        List<PetId> pets = new ArrayList<>();
        days.forEach((year, birthdays) -> pets.addAll(pets(ctx.select(PET.ID).from(PET)
                .where(PET.BIRTH_DATE.in(Birthdays.bornOn(birthdays, first))).and(GREETED).and(onceSaid(true, PET.OWNER_ID))
                .and(notExists(selectOne().from(REMINDER).where(REMINDER.PET_ID.eq(PET.ID)).and(REMINDER.KIND.eq(ReminderKind.BIRTHDAY.name()))
                        .and(REMINDER.GROUP_CODE.eq("")).and(REMINDER.OCCASION.eq(String.valueOf(year)))))
                .orderBy(PET.OWNER_ID, PET.ID))));
        return pets;
    }

    /// Those of `pets` that are to be greeted and were not yet this year.
    List<Birthdays.Pet> birthdays(DSLContext ctx, LocalDate today, Collection<PetId> pets) {
        List<Birthdays.Pet> born = ctx.select(PET.ID, PET.OWNER_ID, PET.BIRTH_DATE).from(PET)
                .where(PET.ID.in(pets.stream().map(PetId::value).toList())).and(PET.BIRTH_DATE.isNotNull()).and(GREETED)
                .orderBy(PET.ID).fetch(row -> new Birthdays.Pet(new PetId(row.value1()), new OwnerId(row.value2()), row.value3()));
        Set<OwnerId> agreeing = agreeing(ctx, born.stream().map(Birthdays.Pet::owner).collect(Collectors.toSet()));
        return born.stream().filter(pet -> agreeing.contains(pet.owner()))
                .filter(pet -> !reminders.exists(ctx, pet.pet(), ReminderKind.BIRTHDAY, "", String.valueOf(Birthdays.next(pet.born(), today).getYear()))).toList();
    }

    /// Pets with which it stands on the list that points lapse.
    List<PetId> tellingOfPoints(DSLContext ctx, Optional<OwnerId> only) {
        return pets(ctx.selectDistinct(REMINDER.PET_ID).from(REMINDER).where(REMINDER.STATUS.in(LIVE)).and(REMINDER.KIND.eq(ReminderKind.POINTS_ENDING.name()))
                .and(only.map(owner -> REMINDER.OWNER_ID.eq(owner.value())).orElse(noCondition())));
    }

    /// Pets with which it stands on the list, or stood, that points of the owner lapse on a day still to come.
    List<PetId> toldOfPoints(DSLContext ctx, OwnerId owner, LocalDate today) {
        return pets(ctx.selectDistinct(REMINDER.PET_ID).from(REMINDER).where(REMINDER.OWNER_ID.eq(owner.value()))
                .and(REMINDER.KIND.eq(ReminderKind.POINTS_ENDING.name())).and(REMINDER.DUE_ON.ge(today)));
    }

    /// Of owners who agreed to news and have a living pet, where it was not on the list for that day yet.
    List<PointsEnding> pointsEnding(DSLContext ctx, Map<OwnerId, LocalDate> lapsing) {
        Set<OwnerId> owners = agreeing(ctx, lapsing.keySet());
        List<Long> ids = owners.stream().map(OwnerId::value).toList();
        Set<String> told = new HashSet<>(ctx.select(REMINDER.OWNER_ID, REMINDER.OCCASION).from(REMINDER).where(REMINDER.OWNER_ID.in(ids))
                .and(REMINDER.KIND.eq(ReminderKind.POINTS_ENDING.name())).fetch(row -> row.value1() + " " + row.value2()));
        return ctx.select(PET.OWNER_ID, min(PET.ID)).from(PET).where(PET.OWNER_ID.in(ids)).and(PET.STATUS.eq(PetStatus.LIVING.name()))
                .groupBy(PET.OWNER_ID).orderBy(PET.OWNER_ID)
                .fetch(row -> new PointsEnding(new OwnerId(row.value1()), new PetId(row.value2()), lapsing.get(new OwnerId(row.value1())))).stream()
                .filter(each -> !told.contains(each.owner().value() + " " + each.occasion())).toList();
    }

    /// Those who agreed to news.
    Set<OwnerId> mayBeTold(DSLContext ctx, Set<OwnerId> owners) {
        return agreeing(ctx, owners);
    }

    List<PetId> petsOf(DSLContext ctx, OwnerId owner) {
        return pets(ctx.select(PET.ID).from(PET).where(PET.OWNER_ID.eq(owner.value())));
    }

    /// Those of the pets whose owners agreed to news and greetings.
    Set<PetId> mayBeGreeted(DSLContext ctx, Collection<PetId> pets) {
        Map<PetId, OwnerId> owners = ctx.select(PET.ID, PET.OWNER_ID).from(PET).where(PET.ID.in(pets.stream().map(PetId::value).toList()))
                .fetchMap(row -> new PetId(row.value1()), row -> new OwnerId(row.value2()));
        Set<OwnerId> agreeing = agreeing(ctx, new HashSet<>(owners.values()));
        return owners.keySet().stream().filter(pet -> agreeing.contains(owners.get(pet))).collect(Collectors.toSet());
    }

    private static Set<OwnerId> agreeing(DSLContext ctx, Set<OwnerId> owners) {
        return OwnerService.consents(ctx, owners).entrySet().stream().filter(each -> each.getValue().anyWay(ConsentPurpose.MARKETING))
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /// Said yes or no to news and greetings once; whether that holds is looked at for the few that are left.
    private static Condition onceSaid(boolean yes, Field<Long> owner) {
        return exists(selectOne().from(CONSENT_EVENT).where(CONSENT_EVENT.OWNER_ID.eq(owner))
                .and(CONSENT_EVENT.PURPOSE.eq(ConsentPurpose.MARKETING.name())).and(CONSENT_EVENT.GIVEN.eq(yes)));
    }
}

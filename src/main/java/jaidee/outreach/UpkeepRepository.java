package jaidee.outreach;

import static jaidee.db.tables.Tables.CARE_DUE;
import static jaidee.db.tables.Tables.CONSENT_EVENT;
import static jaidee.db.tables.Tables.PET;
import static jaidee.db.tables.Tables.REMINDER;
import static org.jooq.impl.DSL.day;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.month;
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

/// What the reminders are held to, read from the tables of pets and dues; for many pets at once.
final class UpkeepRepository {
    private static final List<String> LIVE = List.of(ReminderStatus.OPEN.name(), ReminderStatus.BOOKED.name());
    private static final List<String> CALLS = List.of(ReminderKind.AFTER_CARE.name(), ReminderKind.BIRTHDAY.name());
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

    /// Pets whose reminders may no longer be what they should: something falls due soon and nobody is reminded, the day
    /// moved or is gone, the pet changed; calls and greetings that it is too late for.
    Set<PetId> toLookAt(DSLContext ctx, LocalDate today) {
        Condition sameCare = REMINDER.PET_ID.eq(CARE_DUE.PET_ID).and(REMINDER.GROUP_CODE.eq(CARE_DUE.GROUP_CODE));
        Condition restsOrLives = REMINDER.STATUS.in(LIVE).or(REMINDER.STATUS.in(ReminderStatus.DECLINED.name(), ReminderStatus.STOPPED.name())
                .and(REMINDER.DUE_ON.eq(CARE_DUE.DUE_ON)));
        Set<PetId> pets = new LinkedHashSet<>(ctx.selectDistinct(CARE_DUE.PET_ID).from(CARE_DUE).join(PET).on(PET.ID.eq(CARE_DUE.PET_ID))
                .where(raised(today))
                .and(notExists(selectOne().from(REMINDER).where(sameCare).and(restsOrLives)))
                .fetch(row -> new PetId(row.value1())));
        pets.addAll(ctx.selectDistinct(REMINDER.PET_ID).from(REMINDER)
                .join(PET).on(PET.ID.eq(REMINDER.PET_ID))
                .leftJoin(CARE_DUE).on(CARE_DUE.PET_ID.eq(REMINDER.PET_ID).and(CARE_DUE.GROUP_CODE.eq(REMINDER.GROUP_CODE)))
                .where(REMINDER.STATUS.in(LIVE))
                .and(PET.STATUS.ne(inline(PetStatus.LIVING.name())).or(PET.OWNER_ID.ne(REMINDER.OWNER_ID))
                        .or(REMINDER.KIND.eq(ReminderKind.AFTER_CARE.name()).and(REMINDER.DUE_ON.lt(today))).or(REMINDER.KIND.eq(ReminderKind.BIRTHDAY.name()))
                        .or(REMINDER.KIND.notIn(CALLS).and(CARE_DUE.DUE_ON.isNull().or(CARE_DUE.DUE_ON.ne(REMINDER.DUE_ON)))))
                .fetch(row -> new PetId(row.value1())));
        // who said not this time is asked again one day
        pets.addAll(ctx.selectDistinct(REMINDER.PET_ID).from(REMINDER).where(REMINDER.STATUS.eq(inline(ReminderStatus.DECLINED.name())))
                .and(REMINDER.CLOSED_AT.between(start(today.minusDays(Upkeep.TOO_OLD_DAYS + 60)), start(today.minusDays(REST_DAYS - 1))))
                .fetch(row -> new PetId(row.value1())));
        return pets;
    }

    private static OffsetDateTime start(LocalDate day) {
        return ReminderRepository.offset(day.atStartOfDay(Days.BANGKOK).toInstant());
    }

    /// Living pets, born on a day that is known, whose owners agreed to be written to, and who have no greeting of this
    /// year yet.
    ///
    /// @param only of this owner
    List<Birthdays.Pet> birthdays(DSLContext ctx, LocalDate from, LocalDate to, Optional<OwnerId> only) {
        Set<Integer> days = from.datesUntil(to.plusDays(1)).map(UpkeepRepository::monthAndDay).collect(Collectors.toSet());
        if (days.contains(228)) days.add(229);
        Field<Integer> onDays = month(PET.BIRTH_DATE).times(100).plus(day(PET.BIRTH_DATE));
        List<Birthdays.Pet> born = ctx.select(PET.ID, PET.OWNER_ID, PET.BIRTH_DATE).from(PET)
                .where(only.map(owner -> PET.OWNER_ID.eq(owner.value())).orElse(noCondition())).and(PET.BIRTH_DATE.isNotNull()).and(PET.BIRTH_ESTIMATED.isFalse()).and(PET.STATUS.eq(PetStatus.LIVING.name()))
                .and(onDays.in(days)).and(onceAgreed(PET.OWNER_ID))
                .orderBy(PET.ID).fetch(row -> new Birthdays.Pet(new PetId(row.value1()), new OwnerId(row.value2()), row.value3()));
        Set<OwnerId> agreeing = agreeing(ctx, born.stream().map(Birthdays.Pet::owner).collect(Collectors.toSet()));
        List<Birthdays.Pet> pets = born.stream().filter(pet -> agreeing.contains(pet.owner())).toList();
        Set<String> greeted = ctx.select(REMINDER.PET_ID, REMINDER.OCCASION).from(REMINDER)
                .where(REMINDER.KIND.eq(ReminderKind.BIRTHDAY.name())).and(REMINDER.DUE_ON.ge(from.minusDays(1)))
                .fetch(row -> row.value1() + " " + row.value2()).stream().collect(Collectors.toSet());
        return pets.stream().filter(pet -> !greeted.contains(pet.pet().value() + " " + Birthdays.next(pet.born(), from).getYear())).toList();
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

    /// Said yes once; whether that holds is looked at for the few that are left.
    private static Condition onceAgreed(Field<Long> owner) {
        return exists(selectOne().from(CONSENT_EVENT).where(CONSENT_EVENT.OWNER_ID.eq(owner))
                .and(CONSENT_EVENT.PURPOSE.eq(ConsentPurpose.MARKETING.name())).and(CONSENT_EVENT.GIVEN.isTrue()));
    }

    private static int monthAndDay(LocalDate day) {
        return day.getMonthValue() * 100 + day.getDayOfMonth();
    }
}

package jaidee.sample;

import jaidee.owners.Species;
import jaidee.sample.PlannedVisit.Dose;
import jaidee.sample.PlannedVisit.Reason;
import jaidee.sample.PlannedVisit.Wish;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Everything one pet will be brought for in the time of the story, day by day, before its people's days are put together.
final class LifeStory {
    static final String CHIP = "CHIP";

    private final SamplePet pet;
    private final Household household;
    private final DeskCalendar calendar;
    private final Dice dice;
    private final List<PlannedVisit> visits = new ArrayList<>();
    private boolean chipped;

    private LifeStory(SamplePet pet, Household household, DeskCalendar calendar, Dice dice) {
        this.pet = pet;
        this.household = household;
        this.calendar = calendar;
        this.dice = dice;
        this.chipped = pet.chippedOn() != null;
    }

    static List<PlannedVisit> of(SamplePet pet, Household household, Map<LocalDate, List<Dose>> vaccines,
                                 DeskCalendar calendar, Dice dice) {
        LifeStory story = new LifeStory(pet, household, calendar, dice);
        vaccines.forEach(story::vaccination);
        story.illnesses();
        if (pet.chronic()) story.chronicIllness();
        story.operations();
        story.grooming();
        story.boarding();
        if (household.habits().buysFood() && household.pets().getFirst() == pet) story.shopping();
        if (pet.died()) story.farewell();
        return story.visits;
    }

    private void vaccination(LocalDate day, List<Dose> doses) {
        List<Wish> wishes = new ArrayList<>();
        for (Dose dose : doses) wishes.add(Wish.one(dose.item()));
        boolean series = doses.getFirst().count() > 0;
        if (series && pet.daysOld(day) < 200) wishes.add(Wish.one("DEWORM"));
        if (series && pet.daysOld(day) > 90 && !chipped && dice.chance(0.25)) {
            wishes.add(Wish.one(CHIP));
            chipped = true;
        }
        if (!series && pet.yearsOld(day) > 8 && dice.chance(0.3)) wishes.add(Wish.one("CHECKUP-SR"));
        else if (!series && dice.chance(0.12)) wishes.add(Wish.one("CHECKUP"));
        if (!series && pet.is(Species.DOG) && dice.chance(0.2)) wishes.addAll(List.of(Wish.one("HW-TEST"), Wish.one("HW-YEAR")));
        wishes.addAll(Ailments.parasites(pet, dice));
        come(day, Reason.VACCINE, wishes, doses);
    }

    private void illnesses() {
        double rate = switch (pet.species()) {
            case DOG -> 1.0;
            case CAT -> 0.75;
            case RABBIT -> 0.7;
            default -> 0.5;
        };
        for (LocalDate month = calendar.first(); !month.isAfter(calendar.today()); month = month.plusMonths(1)) {
            double age = pet.yearsOld(month);
            double chance = rate / 12 * DeskCalendar.illness(month) * (age < 1 ? 1.7 : age > 9 ? 1.9 : 1);
            if (dice.chance(chance)) illness(month.plusDays(dice.below(28)));
        }
    }

    /// Checked and given new medicine about once a month, for good.
    private void chronicIllness() {
        LocalDate day = calendar.first().plusDays(dice.below(30));
        while (!day.isAfter(calendar.today())) {
            come(day, Reason.FOLLOW_UP, Ailments.chronic(dice), List.of());
            day = day.plusDays(dice.between(26, 40));
        }
    }

    private void illness(LocalDate day) {
        if (dice.chance(pet.yearsOld(day) > 9 ? 0.12 : 0.05)) {
            come(day, Reason.EMERGENCY, Ailments.hospital(pet, dice), List.of());
        } else {
            come(day, Reason.ILLNESS, Ailments.illness(pet, day, dice), List.of());
        }
        if (dice.chance(0.4)) come(day.plusDays(dice.between(5, 9)), Reason.FOLLOW_UP, Ailments.followUp(dice), List.of());
    }

    private void operations() {
        if (pet.neuteredOn() != null && !pet.neuteredOn().isBefore(pet.registered()))
            come(pet.neuteredOn(), Reason.SURGERY, Ailments.neutering(pet, dice), List.of());
        LocalDate day = calendar.someDay(dice);
        double age = pet.yearsOld(day);
        if (pet.vaccinated() && age > 3.5 && dice.chance(0.12))
            come(day, Reason.DENTAL, Ailments.dental(age, dice), List.of());
        if (age > 8 && dice.chance(0.25))
            come(calendar.someDay(dice), Reason.CHECKUP, List.of(Wish.one("CHECKUP-SR")), List.of());
        if (pet.is(Species.RABBIT) && dice.chance(0.5))
            come(calendar.someDay(dice), Reason.CHECKUP, List.of(Wish.one("EXAM-EXO"), Wish.one("NAIL")), List.of());
    }

    private void grooming() {
        boolean dog = pet.is(Species.DOG);
        double share = dog ? pet.breed().wantsGrooming() ? 0.55 : 0.22 : pet.is(Species.CAT) ? 0.07 : 0;
        boolean devoted = household.habits().devoted() && pet.vaccinated();
        if (!devoted && !dice.chance(share)) return;
        int rhythm = devoted ? dice.between(9, 14) : dog ? dice.between(21, 50) : dice.between(50, 90);
        LocalDate day = calendar.first().plusDays(dice.below(rhythm));
        while (!day.isAfter(calendar.today())) {
            if (pet.daysOld(day) > 120) come(day, Reason.GROOMING, Ailments.grooming(pet, dice), List.of());
            day = day.plusDays(Math.max(7, Math.round(dice.bell(rhythm, rhythm / 10.0))));
        }
    }

    private void boarding() {
        if (!household.habits().boards() || !pet.vaccinated()) return;
        for (int year = calendar.first().getYear(); year <= calendar.today().getYear(); year++)
            for (MonthDay holiday : DeskCalendar.HOLIDAYS) {
                if (!dice.chance(0.3)) continue;
                int nights = dice.between(2, 5);
                LocalDate fetched = DeskCalendar.open(holiday.atYear(year).plusDays(nights));
                if (pet.daysOld(fetched) > 150) come(fetched, Reason.BOARDING, Ailments.boarding(pet, nights, dice), List.of());
            }
    }

    private void shopping() {
        int rhythm = household.habits().devoted() ? dice.between(12, 18) : dice.between(25, 50);
        LocalDate day = calendar.first().plusDays(dice.below(rhythm));
        while (!day.isAfter(calendar.today())) {
            come(day, Reason.SHOPPING, Ailments.shopping(pet.species(), dice), List.of());
            day = day.plusDays(Math.max(7, Math.round(dice.bell(rhythm, 6))));
        }
    }

    private void farewell() {
        visits.removeIf(visit -> visit.day().isAfter(pet.lastDay()));
        if (calendar.covers(pet.lastDay()) && household.isCustomerOn(pet.lastDay()) && dice.chance(0.45)) {
            List<Wish> wishes = new ArrayList<>(List.of(Wish.one("EUTH")));
            if (dice.chance(0.6)) wishes.add(Wish.one("CREMATE"));
            visits.add(new PlannedVisit(pet.lastDay(), household, pet, Reason.FAREWELL, wishes, List.of(), false));
        }
    }

    /// They come unless they forget, on a day of that week that suits them, while the pet lives and they are customers.
    private void come(LocalDate wish, Reason reason, List<Wish> wishes, List<Dose> doses) {
        LocalDate day = reason.keepsItsDay() ? DeskCalendar.open(wish) : calendar.convenient(wish, dice);
        boolean remembered = !doses.isEmpty() || dice.chance(0.45 + 0.55 * household.faithful());
        boolean possible = calendar.covers(day) && household.isCustomerOn(day) && !day.isBefore(pet.registered())
                && !day.isAfter(pet.lastDay()) && day.isAfter(pet.birth().plusDays(25));
        if (!remembered || !possible) return;
        boolean weighed = switch (reason) {
            case VACCINE, ILLNESS, FOLLOW_UP, EMERGENCY, SURGERY, DENTAL, CHECKUP -> dice.chance(0.85);
            default -> false;
        };
        visits.add(new PlannedVisit(day, household, pet, reason, wishes, doses, weighed));
    }
}

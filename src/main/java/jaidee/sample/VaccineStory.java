package jaidee.sample;

import jaidee.owners.Species;
import jaidee.sample.PlannedVisit.Dose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The vaccines of one dog or cat, from its first weeks to today: series by age, then once a year, sooner or later as
/// its people are. Never before the least age of a vaccine and never within 14 days of the last one, with room for a
/// visit that is moved by some days.
final class VaccineStory {
    static final String DOG_RABIES = "VAC-RAB", CAT_CORE = "VAC-FVRCP", CAT_FELV = "VAC-FELV", KENNEL_COUGH = "VAC-KC";
    private static final List<String> DOG_CORES = List.of("VAC-DHPPIL", "VAC-DHPPIL", "VAC-DHPPI", "VAC-8IN1");
    private static final int COMPLETE_AT_DAYS = 16 * 7 + 4;
    private static final int RABIES_FROM_DAYS = 12 * 7 + 4;

    private final SamplePet pet;
    private final Household household;
    private final Dice dice;
    private final Map<LocalDate, List<Dose>> days = new TreeMap<>();

    private VaccineStory(SamplePet pet, Household household, Dice dice) {
        this.pet = pet;
        this.household = household;
        this.dice = dice;
    }

    /// What is given on which day, up to and including `until`.
    static Map<LocalDate, List<Dose>> of(SamplePet pet, Household household, LocalDate until, Dice dice) {
        VaccineStory story = new VaccineStory(pet, household, dice);
        if (pet.vaccinated()) story.tell(until);
        return story.days;
    }

    private void tell(LocalDate until) {
        boolean dog = pet.is(Species.DOG);
        String core = dog ? dice.pick(DOG_CORES) : CAT_CORE;
        boolean leukaemia = !dog && dice.chance(pet.outdoors() ? 0.5 : 0.2);
        boolean coughs = dog && dice.chance(household.habits().boards() ? 0.6 : 0.1);
        // grown-up finds begin when they come to the clinic
        boolean found = pet.yearsOld(pet.registered()) > 1 && dice.chance(0.2);
        LocalDate day = found ? pet.registered().plusDays(dice.between(0, 20)) : pet.birth().plusDays(dice.between(58, 84));
        int count = 1, rabies = 0;
        while (!day.isAfter(until)) {
            long age = pet.daysOld(day);
            give(day, core, count);
            if (leukaemia && count <= 2 && age > 60) give(day, CAT_FELV, count);
            boolean last = count >= 2 && age >= COMPLETE_AT_DAYS;
            if (age >= RABIES_FROM_DAYS && rabies < (age < COMPLETE_AT_DAYS ? 1 : 2)) give(day, DOG_RABIES, ++rabies);
            if (coughs && last) give(day, KENNEL_COUGH, 0);
            count++;
            if (last) break;
            if (!dice.chance(0.7 + 0.3 * household.faithful())) return;
            day = day.plusDays(dice.between(28, 33));
        }
        everyYear(day, core, leukaemia, coughs, until);
    }

    private void everyYear(LocalDate last, String core, boolean leukaemia, boolean coughs, LocalDate until) {
        LocalDate day = last.plusYears(1).plusDays(lateness());
        while (!day.isAfter(until)) {
            give(day, core, 0);
            give(day, DOG_RABIES, 0);
            if (leukaemia) give(day, CAT_FELV, 0);
            if (coughs) give(day, KENNEL_COUGH, 0);
            if (!dice.chance(0.6 + 0.4 * household.faithful())) day = day.plusMonths(dice.between(8, 20));
            day = day.plusYears(1).plusDays(lateness());
        }
    }

    private int lateness() {
        return dice.chance(household.tidy()) ? dice.between(-12, 10) : dice.between(5, 110);
    }

    private void give(LocalDate day, String item, int count) {
        days.computeIfAbsent(day, _ -> new ArrayList<>()).add(new Dose(item, count));
    }
}

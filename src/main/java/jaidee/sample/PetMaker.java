package jaidee.sample;

import jaidee.owners.PetStatus;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Invents pets: what they are, when they were born, how long they live.
final class PetMaker {
    private static final Map<Species, Double> SHARES = new EnumMap<>(Map.of(Species.DOG, 52.0, Species.CAT, 38.0,
            Species.RABBIT, 5.0, Species.EXOTIC, 3.5, Species.BIRD, 1.5));
    /// Years of life, and how much they differ.
    private static final Map<Species, double[]> LIVES = Map.of(Species.DOG, new double[]{13, 1.6},
            Species.CAT, new double[]{14.5, 1.8}, Species.RABBIT, new double[]{8, 1.2},
            Species.EXOTIC, new double[]{5, 1}, Species.BIRD, new double[]{12, 2});

    private final DeskCalendar calendar;
    private final Map<Species, List<SampleBreed>> breeds;
    private final Names names;

    PetMaker(DeskCalendar calendar, Map<Species, List<SampleBreed>> breeds, Names names) {
        this.calendar = calendar;
        this.breeds = breeds;
        this.names = names;
    }

    /// @param joined when its people became customers
    SamplePet make(long id, long owner, LocalDate joined, Dice dice) {
        Species species = dice.pick(List.copyOf(SHARES.keySet()), SHARES::get);
        SampleBreed breed = dice.pick(breeds.get(species), SampleBreed::share);
        boolean female = dice.chance(0.5);
        LocalDate registered = registered(joined, dice);
        LocalDate birth = registered.minusDays(ageAtRegistering(species, dice));
        PetStatus status = PetStatus.LIVING;
        LocalDate last = birth.plusDays(lifeInDays(species, birth, dice));
        if (!last.isAfter(calendar.today())) {
            status = PetStatus.DIED;
        } else if (dice.chance(0.025)) {
            last = later(registered, calendar.someDay(dice));
            status = dice.pick(List.of(PetStatus.DIED, PetStatus.MOVED, PetStatus.MOVED, PetStatus.LOST));
        } else {
            last = calendar.today();
        }
        boolean mammal = species == Species.DOG || species == Species.CAT;
        LocalDate neutered = mammal && dice.chance(0.6) ? birth.plusDays(dice.between(190, 420)) : null;
        boolean done = neutered != null && neutered.plusDays(7).isBefore(last);
        LocalDate chipped = birth.plusDays(dice.between(100, 500));
        boolean chip = mammal && chipped.isBefore(registered) && dice.chance(species == Species.DOG ? 0.55 : 0.3);
        return new SamplePet(id, owner, names.pet(species, dice), species, breed, female, birth, registered,
                done ? neutered : null, chip ? chipped : null, status, last, adultGrams(breed, female, dice), dice.chance(0.3),
                mammal && birth.plusYears(6).isBefore(calendar.first()) && dice.chance(0.12));
    }

    private LocalDate registered(LocalDate joined, Dice dice) {
        if (!dice.chance(0.3)) return joined;
        long days = calendar.today().toEpochDay() - joined.toEpochDay();
        return joined.plusDays(dice.below((int) days + 1));
    }

    private static int ageAtRegistering(Species species, Dice dice) {
        boolean young = dice.chance(0.6);
        return switch (species) {
            case DOG, CAT -> young ? dice.between(45, 110) : dice.between(200, 2600);
            case RABBIT, BIRD -> young ? dice.between(50, 150) : dice.between(200, 1200);
            default -> dice.between(40, 500);
        };
    }

    /// Those that would have died before the story began live on into it: who died long ago is not in anybody's card box.
    private long lifeInDays(Species species, LocalDate birth, Dice dice) {
        double[] life = LIVES.get(species);
        long days = Math.round(dice.bell(life[0], life[1]) * 365);
        if (birth.plusDays(days).isBefore(calendar.first())) days = calendar.first().toEpochDay() - birth.toEpochDay() + dice.between(20, 1500);
        return Math.max(days, 1000);
    }

    private static int adultGrams(SampleBreed breed, boolean female, Dice dice) {
        double kilograms = switch (breed.species()) {
            case DOG -> breed.large() ? dice.bell(28, 3.5) : breed.small() ? dice.bell(4.5, 1.1) : dice.bell(13, 2.5);
            case CAT -> dice.bell(4.3, 0.6);
            case RABBIT -> dice.bell(1.6, 0.25);
            case BIRD -> dice.bell(0.12, 0.02);
            default -> dice.bell(0.35, 0.08);
        };
        return (int) Math.round(Math.max(0.05, kilograms * (female ? 0.94 : 1.04)) * 1000);
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}

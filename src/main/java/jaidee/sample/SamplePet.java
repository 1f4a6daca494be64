package jaidee.sample;

import jaidee.owners.PetStatus;
import jaidee.owners.Species;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A pet of the story: what is fixed about it, and how heavy it is on a day.
///
/// @param lastDay    it comes on no later day: it died, moved or ran away then, or the story ends
/// @param neuteredOn null when it is not; before `registered` when it was done elsewhere
/// @param chippedOn  before it came here; null when it had no microchip then
/// @param adultGrams its weight when grown
/// @param chronic    it lives with an illness that is treated for good
record SamplePet(long id, long ownerId, String name, Species species, SampleBreed breed, boolean female, LocalDate birth,
                 LocalDate registered, LocalDate neuteredOn, LocalDate chippedOn, PetStatus status, LocalDate lastDay, int adultGrams,
                 boolean outdoors, boolean chronic) {
    boolean is(Species kind) {
        return species == kind;
    }

    boolean died() {
        return status == PetStatus.DIED;
    }

    boolean vaccinated() {
        return species == Species.DOG || species == Species.CAT;
    }

    long daysOld(LocalDate day) {
        return ChronoUnit.DAYS.between(birth, day);
    }

    double yearsOld(LocalDate day) {
        return daysOld(day) / 365.25;
    }

    /// Grown at fifteen months when large, at ten when small; from then on slowly heavier until eight, lighter after.
    int gramsOn(LocalDate day, Dice dice) {
        double months = daysOld(day) / 30.4, grown = adultGrams > 20_000 ? 15 : 10;
        double share = months >= grown ? 1 : 0.06 + 0.94 * Math.sin(Math.PI / 2 * months / grown);
        double years = Math.clamp(months / 12, 1, 16);
        double age = months < grown ? 1 : years < 8 ? 1 + (years - 1) * 0.015 : 1.1 - (years - 8) * 0.02;
        double grams = Math.max(15, adultGrams * share * age * dice.bell(1, 0.012));
        int step = grams > 5_000 ? 100 : grams > 500 ? 10 : 1;
        return (int) Math.max(1, Math.round(grams / step) * step);
    }

    boolean largerThan(int kilograms) {
        return adultGrams > kilograms * 1000;
    }
}

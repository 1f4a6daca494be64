package jaidee.owners;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How much a body may change between two weighings before somebody should look again. Bounds set by hand, wide enough
/// that a giant breed's puppy and a grown cat on a diet raise no question.
final class Growth {
    /// What the scale and a full stomach make: this much is never asked about.
    private static final double NOISE = 0.12;
    private static final int NOISE_GRAMS = 3;
    private static final double PER_DAY = 0.12 / 30;
    private static final double MOST = 0.60;
    private static final double YOUNG_LOSS = 0.12;
    private static final int WEEK = 7;

    private Growth() {
    }

    /// The heaviest that an animal of `before` grams may have become, in grams.
    static double most(Pet pet, LocalDate from, int before, LocalDate to) {
        double grown = 1;
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            grown *= Math.pow(1 + weekly(pet, day), 1.0 / WEEK);
            if (grown > 100) break;
        }
        return Math.max(before * Math.max(grown * (1 + NOISE), 1 + change(from, to)), before + NOISE_GRAMS);
    }

    /// The lightest, in grams. What still grows should hardly lose at all.
    static double least(Pet pet, LocalDate from, int before, LocalDate to) {
        double loss = isYoung(pet, to) ? Math.min(YOUNG_LOSS, change(from, to)) : change(from, to);
        return Math.min(before * (1 - loss), before - NOISE_GRAMS);
    }

    static boolean isYoung(Pet pet, LocalDate day) {
        return weekly(pet, day) > 0;
    }

    private static double change(LocalDate from, LocalDate to) {
        return Math.min(MOST, NOISE + PER_DAY * ChronoUnit.DAYS.between(from, to));
    }

    /// What a young animal may gain in a week, as a part of its weight; nothing once grown or of unknown age.
    private static double weekly(Pet pet, LocalDate day) {
        if (pet.details().birth().isEmpty()) return 0;
        long weeks = ChronoUnit.DAYS.between(pet.details().birth().get().day(), day) / WEEK;
        if (weeks < 3) return 1.2;
        if (weeks < 8) return 0.5;
        if (weeks < 16) return 0.3;
        if (weeks < 26) return 0.15;
        if (weeks < 52) return 0.07;
        return pet.details().species() == Species.DOG && weeks < 78 ? 0.03 : 0;
    }
}

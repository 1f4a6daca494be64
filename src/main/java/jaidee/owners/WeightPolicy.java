package jaidee.owners;

import jaidee.kernel.Message;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which weights are believable. An unlikely one is stored all the same, but asked about: most are a slip of a digit,
/// some are a sick animal.
public final class WeightPolicy {
    private static final int MONTH_DAYS = 31;
    private static final int LARGE_CHANGE_PERCENT = 20;
    private static final int GROWING_DAYS = 365;

    private WeightPolicy() {
    }

    /// What to ask about a weight, if anything: outside the range of the species, or more than a fifth off the last
    /// one within a month. A young animal that gains is no surprise.
    public static Optional<Message> doubt(Pet pet, List<PetWeight> before, int grams, LocalDate day) {
        Species species = pet.details().species();
        if (grams < species.leastGrams() || grams > species.mostGrams())
            return Optional.of(Message.of("owners.weight.unusual", PetWeight.kilograms(grams), species.named()));
        return before.stream().filter(weight -> !weight.day().isAfter(day))
                .max(Comparator.comparing(PetWeight::day).thenComparing(PetWeight::id))
                .filter(last -> ChronoUnit.DAYS.between(last.day(), day) <= MONTH_DAYS)
                .filter(last -> Math.abs((long) grams - last.grams()) * 100 > (long) LARGE_CHANGE_PERCENT * last.grams())
                .filter(last -> grams < last.grams() || !growing(pet, day))
                .map(last -> Message.of(grams > last.grams() ? "owners.weight.gained" : "owners.weight.lost",
                        last.kilograms(), last.day(), PetWeight.kilograms(grams)));
    }

    private static boolean growing(Pet pet, LocalDate day) {
        return pet.details().birth().map(birth -> ChronoUnit.DAYS.between(birth.day(), day) < GROWING_DAYS).orElse(false);
    }
}

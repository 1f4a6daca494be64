package jaidee.owners;

import jaidee.kernel.Message;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which weights are believable. An unlikely one may be stored all the same, but is asked about first: most are a slip of
/// a digit, some are a sick animal.
public final class WeightPolicy {
    private static final int TENFOLD = 10;
    private static final double NEARLY = 1.35;

    private WeightPolicy() {
    }

    /// What to ask about a weight, if anything: a decimal point that slipped, out of the range of the species, or more
    /// gained or lost since the weighing before than an animal of its age does in that time. A day in the past is held
    /// against the weighing before it, or the one after where there is none before.
    public static Optional<WeightDoubt> doubt(Pet pet, List<PetWeight> known, int grams, LocalDate day) {
        Comparator<PetWeight> byDay = Comparator.comparing(PetWeight::day).thenComparing(PetWeight::id);
        Optional<PetWeight> before = known.stream().filter(weight -> !weight.day().isAfter(day)).max(byDay);
        Optional<PetWeight> after = known.stream().filter(weight -> weight.day().isAfter(day)).min(byDay);
        Optional<PetWeight> near = before.or(() -> after);
        boolean believable = inRange(pet, grams) && near.map(other -> before.isPresent()
                ? changedLittle(pet, other.day(), other.grams(), day, grams)
                : changedLittle(pet, day, grams, other.day(), other.grams())).orElse(true);
        if (believable) return Optional.empty();
        Optional<WeightDoubt> slip = near.flatMap(other -> slip(pet, other, grams));
        if (slip.isPresent()) return slip;
        if (!inRange(pet, grams))
            return Optional.of(WeightDoubt.of(Message.of("owners.weight.unusual", PetWeight.kilograms(grams), pet.details().species().named())));
        return near.map(other -> WeightDoubt.of(Message.of(words(before.isPresent(), grams > other.grams()),
                other.kilograms(), other.day(), PetWeight.kilograms(grams))));
    }

    private static boolean inRange(Pet pet, int grams) {
        Species species = pet.details().species();
        return grams >= species.leastGrams() && grams <= species.mostGrams();
    }

    private static boolean changedLittle(Pet pet, LocalDate from, int before, LocalDate to, int after) {
        return after <= Growth.most(pet, from, before, to) && after >= Growth.least(pet, from, before, to);
    }

    /// Ten or a hundred times what it was, or that part of it, roughly: the point slipped, or grams were typed as kilograms.
    private static Optional<WeightDoubt> slip(Pet pet, PetWeight other, int grams) {
        for (int times = TENFOLD; times <= TENFOLD * TENFOLD * TENFOLD; times *= TENFOLD) {
            for (double meant : new double[] {(double) grams / times, (double) grams * times}) {
                boolean near = meant <= other.grams() * NEARLY && meant >= other.grams() / NEARLY;
                int rounded = (int) Math.round(meant);
                if (near && inRange(pet, rounded)) return Optional.of(new WeightDoubt(Message.of("owners.weight.slip",
                        other.kilograms(), other.day(), PetWeight.kilograms(grams), PetWeight.kilograms(rounded)), Optional.of(rounded)));
            }
        }
        return Optional.empty();
    }

    private static String words(boolean otherBefore, boolean heavier) {
        if (otherBefore) return heavier ? "owners.weight.gained" : "owners.weight.lost";
        return heavier ? "owners.weight.heavier_than_after" : "owners.weight.lighter_than_after";
    }
}

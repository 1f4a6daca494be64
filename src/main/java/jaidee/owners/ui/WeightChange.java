package jaidee.owners.ui;

import jaidee.kernel.Texts;
import jaidee.owners.PetWeight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a weight changed, in percent: since the time before, and since about a year ago.
final class WeightChange {
    private static final int YEAR_ENOUGH_DAYS = 270;

    private WeightChange() {
    }

    /// @param oldestFirst at least one; empty words for the very first
    static String words(Texts now, List<PetWeight> oldestFirst) {
        PetWeight last = oldestFirst.getLast();
        List<String> parts = new ArrayList<>();
        if (oldestFirst.size() > 1) {
            PetWeight before = oldestFirst.get(oldestFirst.size() - 2);
            parts.add(now.get("owners.pet.weight_change", percent(before.grams(), last.grams()), before.day()));
        }
        yearAgo(oldestFirst).ifPresent(then -> parts.add(now.get("owners.pet.weight_year", percent(then.grams(), last.grams()))));
        return String.join(" · ", parts);
    }

    private static Optional<PetWeight> yearAgo(List<PetWeight> oldestFirst) {
        LocalDate year = oldestFirst.getLast().day().minusYears(1);
        LocalDate near = oldestFirst.getLast().day().minusDays(YEAR_ENOUGH_DAYS);
        return oldestFirst.stream().filter(weight -> !weight.day().isAfter(near))
                .reduce((one, other) -> Math.abs(one.day().toEpochDay() - year.toEpochDay()) < Math.abs(other.day().toEpochDay() - year.toEpochDay()) ? one : other)
                .filter(then -> oldestFirst.size() < 2 || then != oldestFirst.get(oldestFirst.size() - 2));
    }

    /// `+4.1 %`
    static String percent(int before, int after) {
        double percent = 100.0 * (after - before) / before;
        return Math.abs(percent) < 0.05 ? "0 %" : String.format(Locale.ROOT, "%+.1f %%", percent).replace('-', '−');
    }
}

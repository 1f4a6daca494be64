package jaidee.segments;

import jaidee.health.Span;
import jaidee.kernel.SearchKeys;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/// Whether a condition holds of a pet, which is told by its place among the pets.
final class PetTests {
    static final String THIS_MONTH = "THIS";

    private final Facts facts;
    private final LocalDate today;
    private final int day;

    PetTests(Facts facts, LocalDate today) {
        this.facts = facts;
        this.today = today;
        this.day = (int) today.toEpochDay();
    }

    /// As the condition is without its `not`.
    IntPredicate test(Condition condition) {
        return switch (condition) {
            case Condition.Among among -> among(among);
            case Condition.Between between when between.trait() == Trait.WEIGHT -> pet -> facts.grams()[pet] > 0 && between.holds(facts.grams()[pet]);
            case Condition.Between between -> age(between);
            case Condition.Since _, Condition.Fact _ -> throw new IllegalArgumentException(condition.toString());
        };
    }

    private IntPredicate among(Condition.Among condition) {
        Pets pets = facts.pets();
        Set<String> values = condition.values();
        return switch (condition.trait()) {
            case SPECIES -> pet -> values.contains(pets.species()[pet]);
            case BREED -> breed(values);
            case SEX -> pet -> values.contains(pets.sex()[pet]);
            case NEUTERED -> pet -> values.contains(pets.neutered()[pet] == 1 ? "YES" : pets.neutered()[pet] == 0 ? "NO" : "UNKNOWN");
            case OVERDUE -> due(values, Integer.MIN_VALUE, day - 1);
            case DUE -> due(values, day, (int) condition.within().map(span -> span.after(today)).orElse(LocalDate.MAX).toEpochDay());
            case BIRTHDAY -> born(values);
            default -> throw new IllegalArgumentException(condition.toString());
        };
    }

    /// In whole years or months lived; a pet born in the future of a clock that was wrong is not born yet.
    private IntPredicate age(Condition.Between condition) {
        ChronoUnit unit = condition.unit().orElse(Span.Unit.YEARS) == Span.Unit.MONTHS ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
        int[] born = facts.pets().born();
        // whoever was born on these days: cheaper than an age for each
        int latest = (int) condition.least().map(least -> bornBy(unit, least)).orElse(today).toEpochDay();
        int after = condition.most().map(most -> (int) bornBy(unit, most + 1).toEpochDay()).orElse(Pets.UNBORN);
        return pet -> born[pet] != Pets.UNBORN && born[pet] <= latest && born[pet] > after;
    }

    /// The last day of birth with which `age` is reached today. A birthday on 29 February is kept on the last day of it.
    private LocalDate bornBy(ChronoUnit unit, long age) {
        LocalDate back = today.minus(age, unit);
        while (unit.between(back.plusDays(1), today) >= age) back = back.plusDays(1);
        while (unit.between(back, today) < age) back = back.minusDays(1);
        return back;
    }

    private IntPredicate breed(Set<String> values) {
        Set<String> wanted = new HashSet<>();
        // a breed from the list is told in both languages, for a record may have either
        values.forEach(value -> value.lines().forEach(name -> wanted.add(SearchKeys.of(name).exact())));
        Map<String, Boolean> known = new HashMap<>();
        String[] breeds = facts.pets().breed();
        return pet -> !breeds[pet].isEmpty() && known.computeIfAbsent(breeds[pet], breed -> wanted.contains(SearchKeys.of(breed).exact()));
    }

    /// @param kinds none: any
    private IntPredicate due(Set<String> kinds, int from, int until) {
        Dues dues = facts.dues();
        return pet -> {
            for (int i = dues.from()[pet]; i < dues.from()[pet + 1]; i++)
                if (dues.day()[i] >= from && dues.day()[i] <= until && (kinds.isEmpty() || kinds.contains(dues.kind()[i]))) return true;
            return false;
        };
    }

    private IntPredicate born(Set<String> months) {
        boolean[] wanted = new boolean[13];
        months.forEach(month -> wanted[month.equals(THIS_MONTH) ? today.getMonthValue() : Integer.parseInt(month)] = true);
        Pets pets = facts.pets();
        return pet -> pets.born()[pet] != Pets.UNBORN && !pets.guessed()[pet] && wanted[LocalDate.ofEpochDay(pets.born()[pet]).getMonthValue()];
    }
}

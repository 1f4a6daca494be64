package jaidee.health;

import jaidee.kernel.Message;
import jaidee.kernel.PetId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An invented pet on which the manager sees what a rule does: a life every clinic knows.
///
/// @param says who it is
public record ExamplePet(Message says, PetFacts facts, List<LocalDate> doses) {
    /// Those that show what a rule is about, as they would be today.
    public static List<ExamplePet> of(CareRule rule, LocalDate today) {
        return switch (rule.method()) {
            case SERIES_MLV, SERIES_TWO_DOSE, RABIES -> List.of(
                    born(rule, "young", today.minusWeeks(8)),
                    born(rule, "series", today.minusWeeks(14), today.minusWeeks(6), today.minusWeeks(2)),
                    born(rule, "late", today.minusWeeks(30), today.minusWeeks(22)),
                    found(rule, today),
                    born(rule, "regular", today.minusYears(4), yearly(today.minusYears(4), today.minusMonths(11))),
                    born(rule, "overdue", today.minusYears(6), yearly(today.minusYears(6), today.minusMonths(20))));
            case DEWORM -> List.of(born(rule, "young", today.minusWeeks(8)),
                    born(rule, "begun", today.minusWeeks(10), today.minusDays(10)),
                    born(rule, "growing", today.minusMonths(5), today.minusWeeks(3)),
                    born(rule, "grown", today.minusYears(3), today.minusMonths(2)), found(rule, today));
            case PERIODIC -> List.of(born(rule, "young", today.minusWeeks(8)), found(rule, today),
                    born(rule, "lately", today.minusYears(3), today.minusWeeks(2)),
                    born(rule, "half_year", today.minusYears(9), today.minusMonths(6)),
                    born(rule, "overdue", today.minusYears(6), today.minusMonths(20)));
        };
    }

    /// What is due for it by `rule`; empty when the rule does not concern it.
    public Optional<NextDue> due(CareRule rule) {
        List<PetBook.Dose> given = doses.stream().map(day -> new PetBook.Dose(day, Optional.empty(), Instant.EPOCH, false, 1)).toList();
        PetBook book = new PetBook(new PetId(1), facts, Map.of(rule.group(), given), Map.of());
        return DuesOfPet.of(List.of(rule), book).stream().findFirst().map(KeptDue::due);
    }

    private static ExamplePet born(CareRule rule, String story, LocalDate birth, LocalDate... doses) {
        return new ExamplePet(says(rule, story), new PetFacts(rule.species(), Optional.of(birth), birth), List.of(doses));
    }

    private static ExamplePet found(CareRule rule, LocalDate today) {
        return new ExamplePet(says(rule, "found"), new PetFacts(rule.species(), Optional.empty(), today), List.of());
    }

    private static Message says(CareRule rule, String story) {
        return Message.of("health.example." + story, rule.species().named());
    }

    /// The first series of a young animal, then every year until a day that is the last one.
    private static LocalDate[] yearly(LocalDate birth, LocalDate last) {
        List<LocalDate> days = new ArrayList<>(Stream.of(8, 12, 16).map(birth::plusWeeks).toList());
        for (LocalDate day = last; day.isAfter(birth.plusMonths(9)); day = day.minusYears(1)) days.add(day);
        return days.toArray(LocalDate[]::new);
    }
}

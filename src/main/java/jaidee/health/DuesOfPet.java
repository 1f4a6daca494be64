package jaidee.health;

import jaidee.health.PetBook.Decision;
import jaidee.health.PetBook.Dose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// All that is due for one pet: asks the engine for each rule of its species, after the vet's decisions.
final class DuesOfPet {
    private DuesOfPet() {
    }

    /// @param rules of the pet's species
    static List<KeptDue> of(List<CareRule> rules, PetBook book) {
        List<KeptDue> dues = new ArrayList<>();
        for (CareRule rule : rules) {
            if (!outdone(rule, rules, book)) due(rule, book).ifPresent(dues::add);
        }
        return dues;
    }

    private static Optional<KeptDue> due(CareRule rule, PetBook book) {
        List<Dose> doses = book.given(rule.group());
        Optional<Decision> decision = book.decision(rule.group());
        if (decision.isPresent()) return decision.get().on()
                .map(day -> new KeptDue(book.pet(), rule.group(), rule.kind(), NextDue.plain(day, "VET"), true, !doses.isEmpty()));
        if (!applies(rule, doses)) return Optional.empty();
        NextDue next = DueEngine.next(rule, book.facts(), doses.stream().map(dose -> dose.last(rule)).toList(), certificate(rule, book.facts(), doses));
        return Optional.of(new KeptDue(book.pet(), rule.group(), rule.kind(), next, false, !doses.isEmpty()));
    }

    private static boolean applies(CareRule rule, List<Dose> doses) {
        return switch (rule.applies()) {
            case EVERY -> true;
            case STARTED -> !doses.isEmpty();
            case NEVER -> false;
        };
    }

    /// Whether the pet gets something else instead: of rules that stand for each other the one given last falls due, and
    /// the first one where none was given yet.
    private static boolean outdone(CareRule rule, List<CareRule> rules, PetBook book) {
        if (rule.instead().isEmpty() || book.decision(rule.group()).isPresent()) return false;
        List<CareRule> others = rules.stream().filter(other -> other.instead().equals(rule.instead())
                && other.applies() != Applies.NEVER && book.decision(other.group()).isEmpty()).toList();
        return others.stream().max(Comparator.comparing((CareRule other) -> last(other, book))
                .thenComparing(CareRule::position, Comparator.reverseOrder())).filter(best -> best != rule).isPresent();
    }

    private static LocalDate last(CareRule rule, PetBook book) {
        return book.given(rule.group()).stream().map(Dose::on).max(Comparator.naturalOrder())
                .orElse(rule.applies() == Applies.EVERY ? LocalDate.MIN.plusDays(1) : LocalDate.MIN);
    }

    /// The day on the newest certificate: of the last dose that counts, or of one after it that does not (one shot written
    /// down twice). A later dose without a certificate ends what an older certificate said.
    private static Optional<LocalDate> certificate(CareRule rule, PetFacts facts, List<Dose> doses) {
        if (rule.method() != CareMethod.RABIES || doses.isEmpty()) return Optional.empty();
        List<LocalDate> counted = DueEngine.counted(rule, facts, doses.stream().map(Dose::on).distinct().sorted().toList());
        LocalDate since = counted.isEmpty() ? LocalDate.MIN : counted.getLast();
        return doses.stream().filter(dose -> !dose.on().isBefore(since) && dose.certificateUntil().isPresent())
                .max(Comparator.comparing(Dose::on).thenComparing(dose -> dose.certificateUntil().get()))
                .flatMap(Dose::certificateUntil);
    }
}

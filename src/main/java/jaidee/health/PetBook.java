package jaidee.health;

import jaidee.kernel.PetId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the dues of one living pet follow from.
///
/// @param given     by group, what stands in its book
/// @param decisions by group, the newest decision of a vet that was not taken back
record PetBook(PetId pet, PetFacts facts, Map<String, List<Dose>> given, Map<String, Decision> decisions) {
    /// @param recorded when it was written down; a correction keeps the day but comes later
    /// @param supplied handed over at once, as a strip of three monthly tablets
    record Dose(LocalDate on, Optional<LocalDate> certificateUntil, Instant recorded, boolean correction, int supplied) {
        /// When the last of what was handed over is used up but one: of what comes again and again at home each dose lasts
        /// until the next. Counted from the day it was handed over.
        LocalDate last(CareRule rule) {
            if (supplied == 1 || rule.kind() != CareKind.PARASITE || rule.method() != CareMethod.PERIODIC) return on;
            Span each = rule.terms().get(CareTerm.AGAIN);
            return new Span(each.amount() * (supplied - 1), each.unit()).after(on);
        }
    }

    /// @param on     the vet's day; empty when it is not for this pet
    /// @param day    on which the vet decided, at `moment`
    record Decision(Optional<LocalDate> on, LocalDate day, Instant moment) {
        /// The vet's day has done its work once the care is given afterwards.
        boolean outrun(List<Dose> doses) {
            return on.isPresent() && doses.stream().anyMatch(dose -> dose.on().isAfter(day)
                    || dose.on().equals(day) && !dose.correction() && dose.recorded().isAfter(moment));
        }
    }

    List<Dose> given(String group) {
        return given.getOrDefault(group, List.of());
    }

    Optional<Decision> decision(String group) {
        return Optional.ofNullable(decisions.get(group)).filter(each -> !each.outrun(given(group)));
    }
}

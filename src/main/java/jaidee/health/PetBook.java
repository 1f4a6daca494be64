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
    record Dose(LocalDate on, Optional<LocalDate> certificateUntil, Instant recorded, boolean correction) {
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

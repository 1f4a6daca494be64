package jaidee.health;

import jaidee.kernel.Bilingual;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.Optional;

/// Something that is due for a pet, as the desk sees it today.
///
/// @param step       as of `Due`
/// @param flag       what holds today
/// @param overridden the day is a vet's decision
/// @param everGiven  it stands in the pet's book at least once
public record CareDue(PetId pet, String group, Bilingual name, CareKind kind, LocalDate on, String step, Optional<DueFlag> flag,
                      boolean overridden, boolean everGiven) {
    public DueStatus status(LocalDate day) {
        return DueStatus.of(on, day);
    }
}

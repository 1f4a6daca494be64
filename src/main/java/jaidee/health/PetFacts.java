package jaidee.health;

import jaidee.owners.Species;
import java.time.LocalDate;
import java.util.Optional;

/// What due dates depend on besides the doses.
///
/// @param birth   empty when nobody knows: counts as grown up, and what was never given is due on the day of registration
/// @param outside goes out and meets others
public record PetFacts(Species species, Optional<LocalDate> birth, LocalDate registered, boolean outside) {
    public PetFacts(Species species, Optional<LocalDate> birth, LocalDate registered) {
        this(species, birth, registered, false);
    }

    /// The day on which the pet reaches an age; the dawn of time when its birth is unknown.
    LocalDate aged(Span age) {
        return birth.map(age::after).orElse(LocalDate.MIN);
    }
}

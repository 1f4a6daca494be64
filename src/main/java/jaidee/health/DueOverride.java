package jaidee.health;

import jaidee.kernel.PetId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What the vet decided otherwise than the engine.
///
/// @param on  the vet's own day; empty: not for this pet
/// @param by  who decided
public record DueOverride(long id, PetId pet, String group, Optional<LocalDate> on, String reason, Instant at, String by) {
}

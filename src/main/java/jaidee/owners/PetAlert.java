package jaidee.owners;

import jaidee.kernel.PetId;
import java.util.Optional;

/// What whoever touches this pet must know: it bites, it must not get penicillin.
///
/// @param noted by whom and when
/// @param ended since when it no longer holds; empty while it does
public record PetAlert(long id, PetId pet, AlertKind kind, String text, Signed noted, Optional<Signed> ended) {
}

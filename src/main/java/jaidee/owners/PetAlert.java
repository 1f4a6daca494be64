package jaidee.owners;

import jaidee.kernel.PetId;

/// What whoever touches this pet must know: it bites, it must not get penicillin.
public record PetAlert(long id, PetId pet, AlertKind kind, String text) {
}

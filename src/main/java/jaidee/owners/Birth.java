package jaidee.owners;

import java.time.LocalDate;

/// When a pet was born, known or guessed from its age.
public record Birth(LocalDate day, boolean estimated) {
}

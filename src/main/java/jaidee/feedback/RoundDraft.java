package jaidee.feedback;

import java.time.LocalDate;
import java.util.Optional;

/// A round as it is typed.
///
/// @param first null while none is typed, as `last`
/// @param id    empty for a new one
public record RoundDraft(Optional<Long> id, String name, Kind kind, String questionTh, String questionEn, LocalDate first, LocalDate last, int target) {
}

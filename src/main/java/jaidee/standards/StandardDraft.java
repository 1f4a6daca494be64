package jaidee.standards;

import java.time.Duration;
import java.util.Optional;

/// A standard as it is typed.
///
/// @param id empty for a new one
public record StandardDraft(Optional<Long> id, String nameTh, String nameEn, Standard.Kind kind, Duration limit, Duration warn, boolean active) {
}

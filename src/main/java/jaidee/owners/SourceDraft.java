package jaidee.owners;

import java.util.Optional;

/// A source as it is typed.
///
/// @param id    empty for a new one
/// @param words separated by commas or lines
public record SourceDraft(Optional<Long> id, String nameTh, String nameEn, Source.Kind kind, String words, boolean active) {
}

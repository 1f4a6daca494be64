package jaidee.logbook;

import java.util.Optional;

/// One detail of an entry, in words.
///
/// @param before what it was, where the entry says so
public record LogPart(String name, Optional<String> before, String now) {
}

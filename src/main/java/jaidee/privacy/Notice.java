package jaidee.privacy;

import jaidee.kernel.Bilingual;
import java.time.Instant;
import java.util.Optional;

/// What owners are told about their data.
///
/// @param version as answers name it: `2569-1`
/// @param text    a line that begins with # is a heading; `{clinic}`, `{address}` and `{phone}` are filled in
/// @param saved   empty for the one that came with the program
public record Notice(String version, Bilingual text, Optional<Saved> saved) {
    public record Saved(Instant at, String by) {
    }
}

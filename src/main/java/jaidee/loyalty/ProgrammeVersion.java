package jaidee.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A version of the programme in the list of all.
///
/// @param from    first day on which it holds
/// @param savedBy empty for the one the program came with
/// @param withdrawn taken back before it began
/// @param note    why, in the words of whoever saved it; may be empty
public record ProgrammeVersion(int version, LocalDate from, Instant savedAt, Optional<String> savedBy, String note,
                               boolean withdrawn) {
}

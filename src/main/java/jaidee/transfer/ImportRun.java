package jaidee.transfer;

import java.time.Instant;
import java.util.Optional;

/// A list that was brought in.
///
/// @param by      who did it; empty when it was a command
/// @param leftOut rows of the file that could not be brought in
/// @param undone  when it was taken out again
/// @param kept    owners who stayed then, for something was built on them
public record ImportRun(long id, Instant at, Optional<String> by, String file, ImportPlan.Counts counts, int leftOut, Optional<Instant> undone, int kept) {
}

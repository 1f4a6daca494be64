package jaidee.logbook;

import jaidee.kernel.StaffId;
import java.util.Optional;

/// Somebody whose deeds are looked for.
///
/// @param staff empty for the program itself
/// @param name  empty for the program itself
public record LogDoer(Optional<StaffId> staff, String name) {
    public static final LogDoer PROGRAM = new LogDoer(Optional.empty(), "");
}

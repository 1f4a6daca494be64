package jaidee.owners;

import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.Optional;

/// Whose a pet was, and when.
///
/// @param owner as one says it: `คุณสมหญิง ใจงาม`
/// @param until empty for the owner of today
/// @param noted who entered it; empty for the first owner
public record Ownership(OwnerId id, String owner, LocalDate since, Optional<LocalDate> until, Optional<Signed> noted) {
}

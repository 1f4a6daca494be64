package jaidee.health;

import java.time.LocalDate;
import java.util.Optional;

/// What is due next, seen from one day.
///
/// @param step where in the protocol: `P1`, `P2` ... of the first series, `P1R` once more, `B1Y`, `B26W`, `M` for life,
///             `1` the first of what comes again and again, `CERT` by the certificate, `VET` by the vet
public record Due(LocalDate on, String step, DueStatus status, Optional<DueFlag> flag) {
}

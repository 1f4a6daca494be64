package jaidee.loyalty;

import java.time.Instant;
import java.time.LocalDate;

/// A privilege that an owner has had.
///
/// @param by name of the person at the desk
public record PrivilegeUse(long id, String code, LocalDate day, Instant at, String by) {
}

package jaidee.loyalty;

import java.time.LocalDate;

/// A manager's promise: at least this tier until a day.
///
/// @param by name of whoever gave it
public record TierFloor(Tier tier, LocalDate lastDay, String reason, String by) {
}

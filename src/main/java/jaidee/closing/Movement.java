package jaidee.closing;

import jaidee.kernel.Money;
import java.time.Instant;

/// Cash moved, or the drawer opened, without a bill.
///
/// @param amount nothing for a drawer that was only opened
/// @param by     by name
public record Movement(MovementKind kind, Money amount, String reason, Instant at, String by) {
}

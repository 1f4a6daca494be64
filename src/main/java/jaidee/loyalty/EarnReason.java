package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.Points;

/// Why some points are given, in words an owner understands ("วัคซีน"), and how many.
public record EarnReason(Message why, Points points) {
}

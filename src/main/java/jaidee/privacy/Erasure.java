package jaidee.privacy;

import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;

/// What was erased of one owner.
///
/// @param pets    made unrecognisable
/// @param entries of the log that lost their words
/// @param points  that lapsed with it
public record Erasure(OwnerId owner, int pets, int entries, Points points) {
}

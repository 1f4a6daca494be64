package jaidee.merging;

import jaidee.kernel.OwnerId;
import java.time.Instant;

/// One merge of two owners, as the history tells it.
///
/// @param goneNo member number of the one that went
/// @param by     who did it
/// @param undone whether the two are two again
public record OwnerMerge(long id, OwnerId gone, String goneNo, String goneName, OwnerId kept, String keptNo, Instant at, String by, boolean undone) {
}

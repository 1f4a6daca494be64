package jaidee.merging;

import jaidee.kernel.PetId;
import java.time.Instant;

/// One merge of two pets, as the history tells it.
///
/// @param goneNo hospital number of the one that went
/// @param by     who did it
/// @param undone whether the two are two again
public record PetMerge(long id, PetId gone, String goneNo, String goneName, PetId kept, String keptNo, Instant at, String by, boolean undone) {
}

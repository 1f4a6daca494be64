package jaidee.merging;

import jaidee.kernel.OwnerId;
import java.util.Set;

/// Which of two owners remains, and in what the other is right.
///
/// @param keptVersion as it was when the two were laid side by side
public record MergeWish(OwnerId kept, int keptVersion, OwnerId gone, int goneVersion, Set<OwnerField> fromGone) {
    public MergeWish {
        fromGone = Set.copyOf(fromGone);
    }
}

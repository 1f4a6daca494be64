package jaidee.merging;

import jaidee.kernel.PetId;
import java.util.Set;

/// Which of two pets remains, and in what the other is told of rightly.
///
/// @param keptVersion as it was when the two were laid side by side
public record PetMergeWish(PetId kept, int keptVersion, PetId gone, int goneVersion, Set<PetField> fromGone) {
    public PetMergeWish {
        fromGone = Set.copyOf(fromGone);
    }
}

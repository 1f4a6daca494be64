package jaidee.search;

import jaidee.kernel.FoldedText.Range;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.util.List;
import java.util.Optional;

/// One answer: an owner, and what of the household matched, best first. Never without a match.
public record Found(OwnerId owner, List<Match> matches) {
    /// A text that matched and where in it; `range` is what to highlight.
    public record Match(SearchField field, Optional<PetId> pet, String text, Range range, Closeness closeness) {
    }

    public Match best() {
        return matches.getFirst();
    }

    /// The pet that was meant, when it was a pet that matched best.
    public Optional<PetId> pet() {
        return best().pet();
    }
}

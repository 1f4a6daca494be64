package jaidee.owners;

import jaidee.kernel.FoldedText.Range;
import jaidee.kernel.PetId;
import jaidee.search.Found;
import java.util.List;
import java.util.Optional;

/// One answer of the search: the owner as now in the books, and what matched, best first; nothing when nobody searched.
public record SearchHit(OwnerLine owner, List<Found.Match> matches) {
    public SearchHit {
        matches = List.copyOf(matches);
    }

    /// The pet that was meant, when it was a pet that matched best.
    public Optional<PetId> pet() {
        return matches.isEmpty() ? Optional.empty() : matches.getFirst().pet();
    }

    /// What of a shown text to highlight: wherever something that matched stands in it.
    public List<Range> marks(String shown) {
        return matches.stream().filter(match -> shown.contains(match.text())).map(match -> {
            int at = shown.indexOf(match.text());
            return new Range(at + match.range().start(), at + match.range().end());
        }).toList();
    }

    /// What matched best when it stands neither in the title nor in the detail: a card, a microchip, a LINE id.
    public Optional<Found.Match> besides(String... shown) {
        if (matches.isEmpty()) return Optional.empty();
        Found.Match best = matches.getFirst();
        return List.of(shown).stream().anyMatch(text -> text.contains(best.text())) ? Optional.empty() : Optional.of(best);
    }
}

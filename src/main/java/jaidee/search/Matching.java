package jaidee.search;

import jaidee.kernel.FoldedText;
import jaidee.kernel.SearchKeys;
import jaidee.search.Found.Match;
import jaidee.search.Household.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says for a household that was found what of it matched, and where.
final class Matching {
    private Matching() {
    }

    static Found explain(Query query, Household household) {
        List<Match> matches = matches(query.phrase(), household).toList();
        return new Found(household.owner(), matches.isEmpty() ? byWord(query, household) : matches);
    }

    /// The closest text for each word, a pet before its owner: who names both means the pet.
    private static List<Match> byWord(Query query, Household household) {
        return query.words().stream().flatMap(word -> matches(word, household).limit(1)).distinct()
                .sorted(Comparator.comparing(match -> match.pet().isEmpty())).toList();
    }

    /// All texts of the household that `term` meets, closest first.
    private static Stream<Match> matches(Term term, Household household) {
        List<Match> matches = new ArrayList<>();
        for (Entry entry : household.entries())
            term.spellings().stream().flatMap(keys -> match(entry, keys).stream()).min(Comparator.comparing(Match::closeness)).ifPresent(matches::add);
        return matches.stream().sorted(Comparator.comparing(Match::closeness));
    }

    private static Optional<Match> match(Entry entry, SearchKeys typed) {
        FoldedText exact = FoldedText.of(entry.text(), 1);
        Optional<Match> match = found(entry, exact, typed.exact(), 0);
        if (match.isPresent() || !entry.field().isName()) return match;
        FoldedText toneless = exact.toneless();
        return found(entry, toneless, typed.toneless(), Closeness.TONELESS_PREFIX.ordinal())
                .or(() -> found(entry, toneless.sound(), typed.sound(), Closeness.SOUND_PREFIX.ordinal()));
    }

    private static Optional<Match> found(Entry entry, FoldedText text, String typed, int base) {
        int at = typed.isEmpty() ? -1 : text.key().indexOf(typed);
        if (at < 0) return Optional.empty();
        if (base > 0) {
            Closeness closeness = Closeness.values()[at == 0 ? base : base + 1];
            return Optional.of(match(entry, text, at, typed, closeness));
        }
        if (at == 0) return Optional.of(match(entry, text, 0, typed, text.key().equals(typed) ? Closeness.EXACT : Closeness.PREFIX));
        int word = wordAt(entry, text, typed);
        return Optional.of(word >= 0 ? match(entry, text, word, typed, Closeness.WORD) : match(entry, text, at, typed, Closeness.CONTAINS));
    }

    private static int wordAt(Entry entry, FoldedText text, String typed) {
        if (!entry.field().isName()) return text.key().endsWith(typed) ? text.key().length() - typed.length() : -1;
        for (int word : text.laterWords(entry.text())) if (text.key().startsWith(typed, word)) return word;
        return -1;
    }

    private static Match match(Entry entry, FoldedText text, int at, String typed, Closeness closeness) {
        return new Match(entry.field(), entry.pet(), entry.text(), text.range(at, at + typed.length()), closeness);
    }
}

package jaidee.search;

import static jaidee.search.Keys.Kind.CODES;
import static jaidee.search.Keys.Kind.LATER_WORDS;
import static jaidee.search.Keys.Kind.NAMES;
import static jaidee.search.Keys.Kind.SOUND;
import static jaidee.search.Keys.Kind.TONELESS;

import jaidee.kernel.SearchKeys;
import jaidee.kernel.Titles;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A word that was typed, or all words together, in each way it can be meant: as it stands, without a title stuck to
/// it, a phone with +66 as one with 0.
record Term(List<SearchKeys> spellings) {
    static Term of(String... texts) {
        Set<SearchKeys> spellings = new LinkedHashSet<>();
        for (String text : texts) {
            spellings.add(SearchKeys.of(text));
            Titles.withoutGlued(text).map(SearchKeys::of).ifPresent(spellings::add);
        }
        for (String text : texts) nationalDigits(text).map(SearchKeys::of).ifPresent(spellings::add);
        spellings.removeIf(SearchKeys::isEmpty);
        return new Term(List.copyOf(spellings));
    }

    /// `+66 81…`, `0066 81…` and `6681234…` as phones are kept: `081…`. Four digits that happen to begin with 66 are the
    /// end of a phone.
    private static Optional<String> nationalDigits(String text) {
        String digits = SearchKeys.of(text).exact();
        boolean international = text.startsWith("+66") && digits.matches("66[0-9]+") || digits.matches("0066[0-9]+|66[0-9]{5,}");
        return international ? Optional.of(digits.replaceFirst("^(?:00)?660?", "0")) : Optional.empty();
    }

    boolean isEmpty() {
        return spellings.isEmpty();
    }

    /// One letter says too little to look for it inside words when other words say more.
    boolean isOneLetter() {
        return spellings.getFirst().exact().length() == 1;
    }

    /// What finds the texts that are exactly this close, or closer.
    List<Probe> probes(Closeness closeness) {
        return spellings.stream().flatMap(keys -> probes(closeness, keys)).distinct().toList();
    }

    /// What finds all texts that are this close or closer.
    List<Probe> probesUpTo(Closeness closeness) {
        Stream<Closeness> kinds = switch (closeness) {
            case EXACT, PREFIX, CONTAINS -> Stream.of(closeness);
            case WORD -> Stream.of(Closeness.PREFIX, Closeness.WORD);
            case TONELESS_PREFIX, TONELESS -> Stream.of(Closeness.CONTAINS, closeness);
            case SOUND_PREFIX, SOUND -> Stream.of(Closeness.CONTAINS, Closeness.TONELESS, closeness);
        };
        return kinds.flatMap(kind -> probes(kind).stream()).distinct().toList();
    }

    private static Stream<Probe> probes(Closeness closeness, SearchKeys keys) {
        String key = keys.exact(), toneless = keys.toneless(), sound = keys.sound();
        return switch (closeness) {
            case EXACT -> Stream.of(Probe.of(NAMES, "\n" + key + "\n"), Probe.of(CODES, "\n" + key + "\n"));
            case PREFIX -> Stream.of(Probe.of(NAMES, "\n" + key), Probe.of(CODES, "\n" + key));
            case WORD -> Stream.of(Probe.of(LATER_WORDS, "\n" + key), Probe.of(CODES, key + "\n"));
            case CONTAINS -> Stream.of(Probe.of(NAMES, key), Probe.of(CODES, key));
            case TONELESS_PREFIX -> Stream.of(Probe.of(TONELESS, "\n" + toneless)).filter(probe -> !toneless.isEmpty());
            case TONELESS -> Stream.of(Probe.of(TONELESS, toneless)).filter(probe -> !toneless.isEmpty());
            case SOUND_PREFIX -> Stream.of(Probe.of(SOUND, "\n" + sound)).filter(probe -> !sound.isEmpty());
            case SOUND -> Stream.of(Probe.of(SOUND, sound)).filter(probe -> !sound.isEmpty());
        };
    }
}

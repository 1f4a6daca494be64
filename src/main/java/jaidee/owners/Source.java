package jaidee.owners;

import jaidee.kernel.Bilingual;
import jaidee.kernel.SearchKeys;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A way in which owners come to know the clinic, as the clinic lists it.
///
/// @param words what people also write when they mean it: `FB`, `เฟส`
public record Source(long id, Bilingual name, Kind kind, List<String> words, boolean active) {
    public Source {
        words = List.copyOf(words);
    }

    /// What it says about the owner.
    public enum Kind {
        PLAIN,
        /// somebody recommended the clinic
        FRIEND,
        /// was asked and could not say
        UNKNOWN
    }

    /// Whether a text means this source: its name or one of its words, whatever the capitals, spaces and full stops.
    public boolean means(String text) {
        String key = SearchKeys.of(text).exact();
        return !key.isEmpty() && Stream.concat(Stream.of(name.th(), name.en()), words.stream()).anyMatch(each -> SearchKeys.of(each).exact().equals(key));
    }

    /// The source that a text means, those offered now before others.
    public static Optional<Source> meant(List<Source> all, String text) {
        return all.stream().filter(each -> each.means(text)).findFirst();
    }
}

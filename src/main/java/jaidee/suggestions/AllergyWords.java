package jaidee.suggestions;

import jaidee.catalogue.Item;
import jaidee.catalogue.TableFile;
import jaidee.health.CareProduct;
import java.text.BreakIterator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether an allergy, as somebody wrote it, may concern an item. On the safe side: one word in common is enough, so that
/// an allergy to medicated shampoo keeps every shampoo away.
final class AllergyWords {
    private static final int LEAST = 3;
    /// They say that there is an allergy, not to what.
    private static final Set<String> EMPTY = TableFile.rows("allergy_words").stream().map(row -> row.text("word")).collect(Collectors.toUnmodifiableSet());

    private AllergyWords() {
    }

    static boolean concern(List<String> allergies, Item item, Optional<CareProduct> product) {
        if (allergies.isEmpty()) return false;
        String names = (item.name().th() + " " + item.name().en() + " " + product.map(CareProduct::brand).orElse("")).toLowerCase(Locale.ROOT);
        Set<String> ofItem = words(names);
        return allergies.stream().map(text -> text.toLowerCase(Locale.ROOT)).anyMatch(text ->
                words(text).stream().anyMatch(names::contains) || ofItem.stream().anyMatch(text::contains));
    }

    private static Set<String> words(String text) {
        BreakIterator breaks = BreakIterator.getWordInstance(Locale.of("th"));
        breaks.setText(text);
        Set<String> words = new HashSet<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            String word = text.substring(from, to).strip();
            if (word.length() >= LEAST && Character.isLetter(word.codePointAt(0)) && !EMPTY.contains(word)) words.add(word);
        }
        return words;
    }
}

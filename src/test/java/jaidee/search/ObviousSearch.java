package jaidee.search;

import jaidee.kernel.FoldedText;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SearchKeys;
import jaidee.kernel.ThaiText;
import jaidee.kernel.Titles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The search as one would explain it: look at every text of every household. Slow, and right by inspection.
final class ObviousSearch {
    private static final int BY_WORDS = 8, NONE = 99;

    private ObviousSearch() {
    }

    static List<OwnerId> search(List<Household> households, String typed, int limit) {
        record Ranked(Household household, int rank) {
        }
        return households.stream().map(household -> new Ranked(household, rank(household, ThaiText.clean(typed))))
                .filter(ranked -> ranked.rank() < NONE)
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(ranked -> -ranked.household().recency())
                        .thenComparing(ranked -> ranked.household().name(), ThaiText.order())
                        .thenComparing(ranked -> ranked.household().owner().value()))
                .map(ranked -> ranked.household().owner()).limit(limit).toList();
    }

    private static int rank(Household household, String typed) {
        String name = Titles.split(typed).name();
        int whole = Math.min(closeness(household, typed), closeness(household, name));
        if (whole < NONE) return whole;
        List<String> words = Stream.of(name.split(" ")).filter(word -> !SearchKeys.of(word).isEmpty()).toList();
        if (words.size() < 2) return NONE;
        int worst = 0;
        for (String word : words) {
            int one = coarse(closeness(household, word));
            if (SearchKeys.of(word).exact().length() == 1 && one > 0) return NONE;
            worst = Math.max(worst, one);
        }
        return worst < NONE ? BY_WORDS + worst : NONE;
    }

    private static int coarse(int closeness) {
        return closeness <= 2 ? 0 : closeness == 3 ? 1 : closeness <= 5 ? 2 : closeness <= 7 ? 3 : NONE;
    }

    private static int closeness(Household household, String typed) {
        List<String> spellings = new ArrayList<>(List.of(typed));
        Titles.withoutGlued(typed).ifPresent(spellings::add);
        String key = SearchKeys.of(typed).exact();
        if (key.matches("66[0-9]+") && (typed.startsWith("+66") || key.length() >= 7)) spellings.add(withZero(key.substring(2)));
        if (key.matches("0066[0-9]+")) spellings.add(withZero(key.substring(4)));
        int best = NONE;
        for (String spelling : spellings) for (Household.Entry entry : household.entries())
            best = Math.min(best, closeness(entry, SearchKeys.of(spelling)));
        return best;
    }

    private static String withZero(String national) {
        return national.startsWith("0") ? national : "0" + national;
    }

    private static int closeness(Household.Entry entry, SearchKeys typed) {
        SearchKeys keys = SearchKeys.of(entry.text());
        boolean name = entry.field().isName();
        if (typed.isEmpty() || keys.isEmpty()) return NONE;
        if (keys.exact().equals(typed.exact())) return 0;
        if (keys.exact().startsWith(typed.exact())) return 1;
        if (name ? laterWord(entry.text(), typed.exact()) : keys.exact().endsWith(typed.exact())) return 2;
        if (keys.exact().contains(typed.exact())) return 3;
        if (!name) return NONE;
        if (!typed.toneless().isEmpty() && keys.toneless().startsWith(typed.toneless())) return 4;
        if (!typed.toneless().isEmpty() && keys.toneless().contains(typed.toneless())) return 5;
        if (!typed.sound().isEmpty() && keys.sound().startsWith(typed.sound())) return 6;
        return !typed.sound().isEmpty() && keys.sound().contains(typed.sound()) ? 7 : NONE;
    }

    private static boolean laterWord(String text, String key) {
        for (int i = 1; i < text.length(); i++)
            if (" -.()".indexOf(text.charAt(i - 1)) >= 0 && FoldedText.of(text.substring(i), 1).key().startsWith(key)
                    && " -.()".indexOf(text.charAt(i)) < 0) return true;
        return false;
    }
}

package jaidee.catalogue;

import jaidee.kernel.SearchKeys;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The price list as it is searched at the desk: in memory, by code, barcode and both names, forgiving tone marks,
/// spaces and letters that sound alike. A snapshot; a changed price list gets a new one.
final class ItemIndex {
    private static final int NO_MATCH = 99;

    /// @param names keys of the Thai and the English name
    private record Entry(Item item, SearchKeys code, List<SearchKeys> names) {
        static Entry of(Item item) {
            return new Entry(item, SearchKeys.of(item.code()),
                    List.of(SearchKeys.of(item.name().th()), SearchKeys.of(item.name().en())));
        }
    }

    private record Hit(Item item, int rank) {
    }

    private final List<Entry> sellable;
    private final List<Item> all;
    private final Map<String, Item> byBarcode;

    ItemIndex(List<Item> items) {
        this.all = List.copyOf(items);
        this.sellable = items.stream().filter(Item::active).map(Entry::of).toList();
        this.byBarcode = items.stream().filter(item -> item.active() && item.barcode().isPresent())
                .collect(Collectors.toMap(item -> item.barcode().get(), Function.identity()));
    }

    List<Item> all() {
        return all;
    }

    Optional<Item> byBarcode(String barcode) {
        return Optional.ofNullable(byBarcode.get(barcode));
    }

    /// Best first: the code itself, a barcode, the beginning of a code, of a name, of a word in it, any part of it; then
    /// what only sounds alike. Every word typed has to be found.
    List<Item> find(String typed, int most) {
        Optional<Item> scanned = byBarcode(typed.strip());
        if (scanned.isPresent()) return List.of(scanned.get());
        List<SearchKeys> words = Stream.of(typed.strip().split("\\s+")).map(SearchKeys::of).filter(w -> !w.isEmpty()).toList();
        if (words.isEmpty()) return List.of();
        SearchKeys together = SearchKeys.of(typed);
        return sellable.stream().map(entry -> new Hit(entry.item, Math.min(rank(entry, together), rank(entry, words) + 1)))
                .filter(hit -> hit.rank < NO_MATCH)
                .sorted(Comparator.comparingInt(Hit::rank).thenComparing(hit -> hit.item.id().value()))
                .limit(most).map(Hit::item).toList();
    }

    private static int rank(Entry entry, List<SearchKeys> words) {
        return words.stream().mapToInt(word -> rank(entry, word)).max().orElse(NO_MATCH);
    }

    private static int rank(Entry entry, SearchKeys typed) {
        if (entry.code.exact().equals(typed.exact())) return 0;
        if (entry.code.exact().startsWith(typed.exact())) return 2;
        int best = NO_MATCH;
        for (int level = 1; level <= 3; level++) {
            for (SearchKeys name : entry.names) best = Math.min(best, rank(name.level(level), typed.level(level), level));
            if (best < NO_MATCH) return best;
        }
        return entry.code.exact().contains(typed.exact()) ? 12 : NO_MATCH;
    }

    private static int rank(String name, String typed, int level) {
        if (typed.isEmpty()) return NO_MATCH;
        if (name.startsWith(typed)) return 4 * level;
        return name.contains(typed) ? 4 * level + 2 : NO_MATCH;
    }
}

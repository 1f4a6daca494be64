package jaidee.suggestions;

import jaidee.kernel.ItemId;
import jaidee.owners.Species;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Counts what stands together on bills. A bill for a dog and a cat counts once for each of the two.
final class PairCount {
    private record Two(ItemId one, ItemId other) {
    }

    private static final class Tally {
        private int bills;
        private final Map<ItemId, Integer> single = new HashMap<>();
        private final Map<Two, Integer> both = new HashMap<>();
    }

    private final Map<Species, Tally> tallies = new EnumMap<>(Species.class);

    /// One bill, as far as it was for this species.
    void add(Species species, Set<ItemId> items) {
        Tally tally = tallies.computeIfAbsent(species, _ -> new Tally());
        tally.bills++;
        List<ItemId> all = items.stream().sorted(Comparator.comparingLong(ItemId::value)).toList();
        for (int i = 0; i < all.size(); i++) {
            tally.single.merge(all.get(i), 1, Integer::sum);
            for (int j = i + 1; j < all.size(); j++) tally.both.merge(new Two(all.get(i), all.get(j)), 1, Integer::sum);
        }
    }

    int bills() {
        return tallies.values().stream().mapToInt(tally -> tally.bills).sum();
    }

    /// The pairs that meet the terms, in both directions as far as they do, for what may be offered at a desk.
    List<Pair> worth(PairTerms terms, Predicate<ItemId> offered) {
        List<Pair> worth = new ArrayList<>();
        tallies.forEach((species, tally) -> tally.both.forEach((two, both) -> {
            Pair forth = pair(species, tally, two.one(), two.other(), both), back = pair(species, tally, two.other(), two.one(), both);
            if (offered.test(forth.item()) && terms.meet(forth)) worth.add(forth);
            if (offered.test(back.item()) && terms.meet(back)) worth.add(back);
        }));
        worth.sort(Comparator.comparing(Pair::species).thenComparingLong(pair -> pair.with().value()).thenComparingLong(pair -> pair.item().value()));
        return List.copyOf(worth);
    }

    private static Pair pair(Species species, Tally tally, ItemId with, ItemId item, int both) {
        return new Pair(species, with, item, tally.single.get(with), both, tally.single.get(item), tally.bills);
    }
}

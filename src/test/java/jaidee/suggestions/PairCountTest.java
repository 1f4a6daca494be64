package jaidee.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.ItemId;
import jaidee.owners.Species;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PairCountTest {
    private static final int ITEMS = 6;

    @Test
    void fortyTwoPercentIsSaidOfFortyTwoInAHundred() {
        PairCount count = new PairCount();
        for (int i = 0; i < 100; i++) count.add(Species.DOG, i < 42 ? Set.of(new ItemId(1), new ItemId(2)) : Set.of(new ItemId(1)));
        for (int i = 0; i < 100; i++) count.add(Species.DOG, Set.of(new ItemId(3)));
        Pair pair = count.worth(new PairTerms(20, 15, 130, 12), item -> item.equals(new ItemId(2))).getFirst();
        assertThat(pair).isEqualTo(new Pair(Species.DOG, new ItemId(1), new ItemId(2), 100, 42, 42, 200));
        assertThat(pair.percent()).isEqualTo(42);
        assertThat(pair.liftPercent()).isEqualTo(200);
        assertThat(count.worth(new PairTerms(43, 15, 130, 12), _ -> true)).as("fewer bills than asked for").isEmpty();
        assertThat(count.worth(new PairTerms(20, 43, 130, 12), item -> item.equals(new ItemId(2)))).isEmpty();
        assertThat(count.worth(new PairTerms(20, 15, 201, 12), _ -> true)).isEmpty();
    }

    /// Each bill is a set of items written as bits; the brute force asks every bill about every pair.
    @Property(tries = 60)
    void itCountsAsWhoeverAsksEveryBill(@ForAll @Size(max = 40) List<@IntRange(min = 1, max = 63) Integer> dogs,
                                        @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 63) Integer> cats,
                                        @ForAll @IntRange(min = 1, max = 6) int least, @ForAll @IntRange(min = 1, max = 90) int percent,
                                        @ForAll @IntRange(min = 100, max = 300) int lift) {
        PairTerms terms = new PairTerms(least, percent, lift, 12);
        PairCount count = new PairCount();
        dogs.forEach(bits -> count.add(Species.DOG, items(bits)));
        cats.forEach(bits -> count.add(Species.CAT, items(bits)));
        List<Pair> expected = new ArrayList<>(bruteForce(Species.DOG, dogs, terms));
        expected.addAll(bruteForce(Species.CAT, cats, terms));
        assertThat(count.worth(terms, item -> item.value() != 6)).containsExactlyElementsOf(expected);
        assertThat(count.bills()).isEqualTo(dogs.size() + cats.size());
    }

    private static List<Pair> bruteForce(Species species, List<Integer> bills, PairTerms terms) {
        List<Pair> all = new ArrayList<>();
        for (int with = 1; with <= ITEMS; with++)
            for (int item = 1; item < ITEMS; item++) {
                if (item == with) continue;
                ItemId one = new ItemId(with), other = new ItemId(item);
                int ones = (int) bills.stream().filter(bits -> items(bits).contains(one)).count();
                int others = (int) bills.stream().filter(bits -> items(bits).contains(other)).count();
                int both = (int) bills.stream().filter(bits -> items(bits).containsAll(Set.of(one, other))).count();
                if (both == 0 || both < terms.bills()) continue;
                double confidence = (double) both / ones, usual = (double) others / bills.size();
                if (confidence * 100 + 1e-9 < terms.percent() || confidence / usual * 100 + 1e-9 < terms.lift()) continue;
                all.add(new Pair(species, one, other, ones, both, others, bills.size()));
            }
        return all;
    }

    private static Set<ItemId> items(int bits) {
        return java.util.stream.IntStream.rangeClosed(1, ITEMS).filter(i -> (bits >> (i - 1) & 1) == 1).mapToObj(ItemId::new).collect(Collectors.toSet());
    }
}

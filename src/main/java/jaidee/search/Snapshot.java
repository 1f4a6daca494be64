package jaidee.search;

import jaidee.kernel.OwnerId;
import jaidee.kernel.ThaiText;
import jaidee.search.Query.Step;
import java.text.CollationKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All households at one moment, packed, never changed. They lie in the order of the answers (recent first, then by
/// name), so whatever a step finds first is best, and looking can stop when enough is found.
final class Snapshot {
    private static final int FEW = 50, UNMARKED_COST = 12;
    private final PackedHouseholds households;
    private final Map<Keys.Kind, Pool> pools = new EnumMap<>(Keys.Kind.class);

    private Snapshot(List<Household> ordered) {
        households = new PackedHouseholds(ordered);
        Map<Keys.Kind, Pool.Builder> builders = new EnumMap<>(Keys.Kind.class);
        for (Keys.Kind kind : Keys.Kind.values()) builders.put(kind, new Pool.Builder(ordered.size()));
        for (Household household : ordered) {
            Keys keys = Keys.of(household);
            builders.forEach((kind, builder) -> builder.add(keys.get(kind)));
        }
        builders.forEach((kind, builder) -> pools.put(kind, builder.build()));
    }

    static Snapshot of(Collection<Household> households) {
        record Named(Household household, CollationKey name) {
        }
        return new Snapshot(households.stream().map(household -> new Named(household, ThaiText.orderKey(household.name())))
                .sorted(Comparator.comparingLong((Named named) -> -named.household().recency()).thenComparing(Named::name)
                        .thenComparing(named -> named.household().owner().value()))
                .map(Named::household).toList());
    }

    /// A household that was found, and by which step.
    record Hit(int rank, Household household) {
    }

    /// The best `limit` answers, leaving out those whose bit is set in `hidden`.
    List<Hit> search(Query query, int limit, long[] hidden) {
        List<Hit> hits = new ArrayList<>();
        long[] done = hidden.clone();
        for (int rank = 0; rank < query.firstByWords() && hits.size() < limit; rank++)
            take(rank, query.steps().get(rank), limit, done, hits);
        if (query.firstByWords() == query.steps().size() || hits.size() >= limit || takeFew(query, limit, done, hits)) return hits;
        for (int rank = query.firstByWords(); rank < query.steps().size() && hits.size() < limit; rank++)
            take(rank, query.steps().get(rank), limit, done, hits);
        return hits;
    }

    /// When only few households have all words however loosely, going through them once and ranking each is quicker
    /// than a step for every kind of answer. False, with nothing taken, when there are more.
    private boolean takeFew(Query query, int limit, long[] done, List<Hit> hits) {
        List<Hit> few = new ArrayList<>();
        take(0, query.steps().getLast(), FEW, done.clone(), few);
        if (few.size() == FEW) return false;
        few.stream().map(hit -> new Hit(query.rank(Keys.of(hit.household())), hit.household()))
                .sorted(Comparator.comparingInt(Hit::rank)).limit(limit - hits.size()).forEach(hits::add);
        return true;
    }

    /// Bits for `search` to hide nobody: one for each household, 64 a word.
    long[] nobody() {
        return new long[(households.size() + Pool.BLOCK - 1) / Pool.BLOCK];
    }

    void hide(OwnerId owner, long[] hidden) {
        int place = households.place(owner);
        if (place >= 0) hidden[place / Pool.BLOCK] |= 1L << place;
    }

    int size() {
        return households.size();
    }

    Household get(int place) {
        return households.get(place);
    }

    private void take(int rank, Step step, int limit, long[] done, List<Hit> hits) {
        Search search = new Search(step);
        for (int word = 0; word < search.blocks.length; word++) {
            for (long left = search.blocks[word]; left != 0; left &= left - 1) {
                int block = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                long found = search.matches(block, ~done[block]);
                for (; found != 0 && hits.size() < limit; found &= found - 1)
                    accept(rank, step, block * Pool.BLOCK + Long.numberOfTrailingZeros(found), done, hits);
                if (hits.size() == limit) return;
            }
        }
    }

    private void accept(int rank, Step step, int place, long[] done, List<Hit> hits) {
        Household household = households.get(place);
        if (!step.isExact() && !step.in(Keys.of(household))) return;
        done[place / Pool.BLOCK] |= 1L << place;
        hits.add(new Hit(rank, household));
    }

    /// One step asked of the pools.
    private final class Search {
        private final List<List<Asked>> all;
        /// Where an answer can be, a bit a block.
        final long[] blocks = new long[(nobody().length + Long.SIZE - 1) / Long.SIZE];

        Search(Step step) {
            all = step.all().stream().map(any -> any.stream().map(probe -> new Asked(probe, pools.get(probe.kind()))).toList())
                    .sorted(Comparator.comparingInt(Search::cost)).toList(); // the cheapest leaves least for the others
            Arrays.setAll(blocks, word -> all.stream().mapToLong(any -> candidates(any, word)).reduce(-1, (a, b) -> a & b));
        }

        /// Who in `block` answers, of those in `wanted`.
        long matches(int block, long wanted) {
            long found = wanted;
            for (List<Asked> any : all) {
                long some = 0;
                for (Asked asked : any) some |= asked.matches(block, found & ~some);
                found &= some;
            }
            return found;
        }

        private static int cost(List<Asked> any) {
            return any.stream().mapToInt(Asked::cost).sum();
        }

        private static long candidates(List<Asked> any, int word) {
            return any.stream().mapToLong(asked -> asked.candidates()[word]).reduce(0, (a, b) -> a | b);
        }
    }

    private record Asked(Probe probe, Pool pool, long[] candidates, long[] marks) {
        Asked(Probe probe, Pool pool) {
            this(probe, pool, pool.candidates(probe.coded()), Marks.of(probe.coded()));
        }

        long matches(int block, long wanted) {
            boolean possible = wanted != 0 && (candidates[block / Long.SIZE] >>> block & 1) != 0;
            return possible ? pool.matches(block, probe.coded(), marks, wanted) : 0;
        }

        int cost() {
            int blocks = Arrays.stream(candidates).mapToInt(Long::bitCount).sum();
            return probe.coded().length() < Marks.RUN ? blocks * UNMARKED_COST : blocks;
        }
    }
}

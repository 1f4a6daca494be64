package jaidee.search;

import jaidee.kernel.OwnerId;
import jaidee.kernel.ThaiText;
import jaidee.search.Query.Step;
import java.text.CollationKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// All households at one moment, packed, never changed. They lie in the order of the answers (recent first, then by
/// name), so whatever a step finds first is best, and looking can stop when enough is found.
final class Snapshot {
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
        for (int rank = 0; rank < query.steps().size() && hits.size() < limit; rank++)
            take(rank, query.steps().get(rank), limit, done, hits);
        return hits;
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
        long[] blocks = candidates(step);
        for (int word = 0; word < blocks.length; word++) {
            for (long left = blocks[word]; left != 0; left &= left - 1) {
                int block = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                long found = matches(step, block, ~done[block]);
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

    private long[] candidates(Step step) {
        long[] blocks = null;
        for (List<Probe> any : step.all()) {
            long[] some = null;
            for (Probe probe : any) {
                long[] one = pools.get(probe.kind()).candidates(probe.coded());
                some = some == null ? one : combined(some, one, false);
            }
            if (some == null) return new long[0];
            blocks = blocks == null ? some : combined(blocks, some, true);
        }
        return blocks;
    }

    private static long[] combined(long[] a, long[] b, boolean both) {
        for (int i = 0; i < a.length; i++) a[i] = both ? a[i] & b[i] : a[i] | b[i];
        return a;
    }

    /// Who in `block` answers `step`, of those in `wanted`.
    private long matches(Step step, int block, long wanted) {
        long found = wanted;
        for (List<Probe> any : step.all()) {
            long some = 0;
            for (Probe probe : any) if ((found & ~some) != 0) some |= pools.get(probe.kind()).matches(block, probe.coded());
            found &= some;
        }
        return found;
    }
}

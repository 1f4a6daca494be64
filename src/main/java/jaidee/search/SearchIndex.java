package jaidee.search;

import jaidee.kernel.OwnerId;
import jaidee.kernel.ThaiText;
import jaidee.search.Snapshot.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The one search of the desk: owners and pets by any part of a name, nickname, phone, card or microchip, Thai or
/// English, from the first letter. Asked from any thread without waiting; changed after each commit. Changes lie in a
/// small overlay beside the packed households until there are enough of them to pack anew, in the background.
public final class SearchIndex {
    private static final int MANY_CHANGES = 2000;
    private final Executor background;
    private final int manyChanges;
    private volatile State state = State.of(Snapshot.of(List.of()), Changes.NONE);
    private boolean packing;

    /// @param hidden a bit for each household of the snapshot that has changed
    private record State(Snapshot snapshot, Changes changes, long[] hidden) {
        static State of(Snapshot snapshot, Changes changes) {
            long[] hidden = snapshot.nobody();
            changes.owners().forEach(owner -> snapshot.hide(owner, hidden));
            return new State(snapshot, changes, hidden);
        }

        Stream<Household> households() {
            return Stream.concat(changes.households(), IntStream.range(0, snapshot.size()).mapToObj(snapshot::get)
                    .filter(household -> !changes.owners().contains(household.owner())));
        }
    }

    /// @param background where the snapshot is packed anew
    public SearchIndex(Executor background) {
        this(background, MANY_CHANGES);
    }

    SearchIndex(Executor background, int manyChanges) {
        this.background = background;
        this.manyChanges = manyChanges;
    }

    /// Takes all households, read at start. What was put or removed before stays as it is: it is newer.
    public void load(Collection<Household> households) {
        Snapshot loaded = Snapshot.of(households);
        synchronized (this) {
            state = State.of(loaded, state.changes());
        }
        search("warm up 0", 1); // the classes are loaded now, not at the first keystroke
    }

    /// The household is new or has changed; call after the commit.
    public void put(Household household) {
        apply(List.of(household), List.of());
    }

    /// The owner is gone (merged, erased); call after the commit.
    public void remove(OwnerId owner) {
        apply(List.of(), List.of(owner));
    }

    /// Many changes at once; call after the commit.
    public synchronized void apply(Collection<Household> put, Collection<OwnerId> removed) {
        state = State.of(state.snapshot(), state.changes().with(put, removed));
        if (state.changes().size() <= manyChanges || packing) return;
        packing = true;
        background.execute(this::pack);
    }

    /// The best `limit` answers to what was typed, best first. Nothing for a text without letters and digits.
    public List<Found> search(String typed, int limit) {
        Query query = Query.of(typed);
        State now = state;
        List<Hit> hits = new ArrayList<>(now.snapshot().search(query, limit, now.hidden()));
        List<Hit> changed = now.changes().search(query, limit);
        if (!changed.isEmpty()) {
            hits.addAll(changed);
            hits.sort(bestFirst());
        }
        return hits.stream().limit(limit).map(hit -> Matching.explain(query, hit.household())).toList();
    }

    /// How many owners can be found.
    public int size() {
        State now = state;
        long hidden = LongStream.of(now.hidden()).map(Long::bitCount).sum();
        return (int) (now.snapshot().size() - hidden + now.changes().householdCount());
    }

    private static Comparator<Hit> bestFirst() {
        Comparator<String> byName = ThaiText.order();
        return Comparator.comparingInt(Hit::rank).thenComparing(hit -> -hit.household().recency())
                .thenComparing(hit -> hit.household().name(), byName).thenComparing(hit -> hit.household().owner().value());
    }

    private void pack() {
        State before = state;
        Snapshot packed = null;
        try {
            packed = Snapshot.of(before.households().toList());
        } finally {
            finish(before, packed);
        }
    }

    private synchronized void finish(State before, Snapshot packed) {
        packing = false;
        boolean loadedMeanwhile = state.snapshot() != before.snapshot();
        if (packed != null && !loadedMeanwhile) state = State.of(packed, state.changes().since(before.changes()));
    }
}

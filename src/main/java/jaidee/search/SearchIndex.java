package jaidee.search;

import jaidee.kernel.OwnerId;
import jaidee.kernel.ThaiText;
import jaidee.search.Snapshot.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// The one search of the desk: owners and pets by any part of a name, nickname, phone, card or microchip, Thai or
/// English, from the first letter. Asked from any thread without waiting; changed after each commit. Changes lie in a
/// small overlay beside the packed households until there are enough of them to pack anew, in the background.
public final class SearchIndex {
    private static final int MANY_CHANGES = 2000;
    private final Executor background;
    private final int manyChanges;
    private volatile State state = State.of(Snapshot.of(List.of()), Map.of());
    private boolean packing;

    /// A household that changed since the snapshot; empty when its owner is gone.
    private record Change(Optional<Household> household, Optional<Keys> keys) {
        static Change put(Household household) {
            return new Change(Optional.of(household), Optional.of(Keys.of(household)));
        }

        static Change gone() {
            return new Change(Optional.empty(), Optional.empty());
        }
    }

    private record State(Snapshot snapshot, Map<OwnerId, Change> changes, long[] hidden) {
        static State of(Snapshot snapshot, Map<OwnerId, Change> changes) {
            long[] hidden = snapshot.nobody();
            changes.keySet().forEach(owner -> snapshot.hide(owner, hidden));
            return new State(snapshot, changes, hidden);
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
        Map<OwnerId, Change> changes = new HashMap<>(state.changes());
        removed.forEach(owner -> changes.put(owner, Change.gone()));
        put.forEach(household -> changes.put(household.owner(), Change.put(household)));
        state = State.of(state.snapshot(), changes);
        if (changes.size() <= manyChanges || packing) return;
        packing = true;
        background.execute(this::pack);
    }

    /// The best `limit` answers to what was typed, best first. Nothing for a text without letters and digits.
    public List<Found> search(String typed, int limit) {
        Query query = Query.of(typed);
        State now = state;
        List<Hit> hits = new ArrayList<>(now.snapshot().search(query, limit, now.hidden()));
        int packed = hits.size();
        now.changes().values().forEach(change -> change.keys().ifPresent(keys -> {
            int rank = query.rank(keys);
            if (rank < query.steps().size()) hits.add(new Hit(rank, change.household().orElseThrow()));
        }));
        if (hits.size() > packed) hits.sort(bestFirst());
        return hits.stream().limit(limit).map(hit -> Matching.explain(query, hit.household())).toList();
    }

    /// How many owners can be found.
    public int size() {
        State now = state;
        long hidden = LongStream.of(now.hidden()).map(Long::bitCount).sum();
        long added = now.changes().values().stream().filter(change -> change.household().isPresent()).count();
        return (int) (now.snapshot().size() - hidden + added);
    }

    private static Comparator<Hit> bestFirst() {
        Comparator<String> byName = ThaiText.order();
        return Comparator.comparingInt(Hit::rank).thenComparing(hit -> -hit.household().recency())
                .thenComparing(hit -> hit.household().name(), byName).thenComparing(hit -> hit.household().owner().value());
    }

    private void pack() {
        State before = state;
        Snapshot packed;
        try {
            packed = Snapshot.of(households(before).toList());
        } finally {
            synchronized (this) {
                packing = false;
            }
        }
        synchronized (this) {
            if (state.snapshot() != before.snapshot()) return; // loaded meanwhile: what was packed here is older
            Map<OwnerId, Change> since = new HashMap<>(state.changes());
            since.entrySet().removeIf(change -> before.changes().get(change.getKey()) == change.getValue());
            state = State.of(packed, since);
        }
    }

    private static Stream<Household> households(State state) {
        Snapshot snapshot = state.snapshot();
        Stream<Household> old = Stream.iterate(0, i -> i < snapshot.size(), i -> i + 1).map(snapshot::get)
                .filter(household -> !state.changes().containsKey(household.owner()));
        return Stream.concat(old, state.changes().values().stream().flatMap(change -> change.household().stream()));
    }
}

package jaidee.search;

import jaidee.kernel.OwnerId;
import jaidee.kernel.ThaiText;
import jaidee.search.Snapshot.Hit;
import java.text.CollationKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The households that changed since the snapshot was packed, in the order of the answers, never changed themselves.
final class Changes {
    static final Changes NONE = new Changes(Map.of(), List.of());
    private final Map<OwnerId, Optional<Put>> byOwner;
    private final List<Put> ordered;

    /// A household that is new or different.
    private record Put(Household household, Keys keys, CollationKey name) {
        static final Comparator<Put> ORDER = Comparator.comparingLong((Put put) -> -put.household().recency())
                .thenComparing(Put::name).thenComparing(put -> put.household().owner().value());

        static Put of(Household household) {
            return new Put(household, Keys.of(household), ThaiText.orderKey(household.name()));
        }
    }

    private Changes(Map<OwnerId, Optional<Put>> byOwner, List<Put> ordered) {
        this.byOwner = byOwner;
        this.ordered = ordered;
    }

    /// These changes and then those.
    Changes with(Collection<Household> put, Collection<OwnerId> removed) {
        Map<OwnerId, Optional<Put>> changes = new HashMap<>(byOwner);
        removed.forEach(owner -> changes.put(owner, Optional.empty()));
        put.forEach(household -> changes.put(household.owner(), Optional.of(Put.of(household))));
        return of(changes);
    }

    /// What changed after `before`, which these came from.
    Changes since(Changes before) {
        Map<OwnerId, Optional<Put>> changes = new HashMap<>(byOwner);
        changes.entrySet().removeIf(change -> before.byOwner.get(change.getKey()) == change.getValue());
        return of(changes);
    }

    int size() {
        return byOwner.size();
    }

    Set<OwnerId> owners() {
        return byOwner.keySet();
    }

    Stream<Household> households() {
        return ordered.stream().map(Put::household);
    }

    int householdCount() {
        return ordered.size();
    }

    /// The best `limit` answers among them.
    List<Hit> search(Query query, int limit) {
        List<List<Hit>> byRank = new ArrayList<>();
        query.steps().forEach(step -> byRank.add(new ArrayList<>()));
        for (Put put : ordered) {
            int rank = query.rank(put.keys());
            if (rank < byRank.size() && byRank.get(rank).size() < limit) byRank.get(rank).add(new Hit(rank, put.household()));
        }
        return byRank.stream().flatMap(List::stream).limit(limit).toList();
    }

    private static Changes of(Map<OwnerId, Optional<Put>> changes) {
        return new Changes(changes, changes.values().stream().flatMap(Optional::stream).sorted(Put.ORDER).toList());
    }
}

package jaidee.loyalty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where the last twelve months, and what a manager promised, would put each owner, by the tiers in force and by those of
/// a draft.
final class TryOutTiers {
    /// @param now   by the tiers in force
    /// @param draft by those of the draft
    record Place(Tier now, Tier draft) {
        boolean same() {
            return now.code().equals(draft.code());
        }
    }

    private final Map<Long, Place> places = new HashMap<>();
    private final Place unseen;
    private final boolean differ;

    TryOutTiers(Programme now, Programme draft, Map<Long, List<TierPolicy.Spend>> spends, Map<Long, String> floors, LocalDate today) {
        this(new Place(now.tierPolicy().lowest().tier(), draft.tierPolicy().lowest().tier()), true);
        spends.forEach((owner, spent) -> places.put(owner, new Place(deserved(now.tierPolicy(), spent, today), deserved(draft.tierPolicy(), spent, today))));
        floors.forEach((owner, code) -> places.merge(owner, new Place(now.tierHeld(code), draft.tierHeld(code)),
                (place, floor) -> new Place(higher(place.now(), floor.now()), higher(place.draft(), floor.draft()))));
    }

    private TryOutTiers(Place unseen, boolean differ) {
        this.unseen = unseen;
        this.differ = differ;
    }

    /// The draft leaves the tiers alone.
    static TryOutTiers same(Programme now) {
        Tier lowest = now.tierPolicy().lowest().tier();
        return new TryOutTiers(new Place(lowest, lowest), false);
    }

    boolean differ() {
        return differ;
    }

    Place of(long owner) {
        return places.getOrDefault(owner, unseen);
    }

    Place unseen() {
        return unseen;
    }

    Map<Long, Place> all() {
        return places;
    }

    private static Tier higher(Tier one, Tier other) {
        return one.position() >= other.position() ? one : other;
    }

    private static Tier deserved(TierPolicy policy, List<TierPolicy.Spend> spends, LocalDate today) {
        return policy.rise(policy.lowest(), spends, today).map(step -> step.held().tier()).orElse(policy.lowest().tier());
    }
}

package jaidee.suggestions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The three places in which suggestions stand while somebody is served, each with a key of its own. What stands in one
/// stays there until it was taken or declined or no longer makes sense; a place that was answered stays empty, so that the
/// same key pressed twice never takes something else, and there are never more than three in all. Rules of the clinic get
/// two of them at most: what goes with the bill comes later.
///
/// @param places   an empty one has nothing to offer now
/// @param answered what was taken or declined, by its place
public record SuggestionSlots(List<Optional<Suggestion>> places, Map<Integer, Suggestion> answered) {
    public static final int MOST = 3;
    private static final int MOST_RULES = 2;
    public static final SuggestionSlots EMPTY = new SuggestionSlots(List.of(Optional.empty(), Optional.empty(), Optional.empty()), Map.of());

    public SuggestionSlots {
        places = List.copyOf(places);
        answered = Map.copyOf(answered);
    }

    /// With what makes sense now: what stands is kept, what is new fills the places that are free.
    ///
    /// @param rules what rules say, the first rule first
    /// @param also  what goes with the bill, the most usual first
    public SuggestionSlots filled(List<Suggestion> rules, List<Suggestion> also) {
        List<Optional<Suggestion>> now = new ArrayList<>();
        for (Optional<Suggestion> place : places)
            now.add(place.flatMap(one -> same(one, rules).or(() -> same(one, also))));
        rules.forEach(one -> place(now, one, true));
        also.forEach(one -> place(now, one, false));
        return new SuggestionSlots(now, answered);
    }

    private static Optional<Suggestion> same(Suggestion one, List<Suggestion> among) {
        return among.stream().filter(each -> each.offer().equals(one.offer())).findFirst();
    }

    private void place(List<Optional<Suggestion>> now, Suggestion one, boolean rule) {
        if (now.stream().flatMap(Optional::stream).anyMatch(one::sameAs) || answered.values().stream().anyMatch(one::sameAs)) return;
        if (rule && now.stream().flatMap(Optional::stream).filter(each -> each.kind() == SuggestionKind.RULE).count() >= MOST_RULES) return;
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).isPresent() || answered.containsKey(i)) continue;
            now.set(i, Optional.of(one));
            return;
        }
    }

    /// What stood at `place` was taken or declined.
    public SuggestionSlots answered(int place) {
        if (places.get(place).isEmpty()) return this;
        Map<Integer, Suggestion> more = new HashMap<>(answered);
        more.put(place, places.get(place).get());
        List<Optional<Suggestion>> now = new ArrayList<>(places);
        now.set(place, Optional.empty());
        return new SuggestionSlots(now, more);
    }

    /// It was declined by mistake.
    public SuggestionSlots restored(int place) {
        if (!answered.containsKey(place)) return this;
        List<Optional<Suggestion>> now = new ArrayList<>(places);
        now.set(place, Optional.of(answered.get(place)));
        Map<Integer, Suggestion> fewer = new HashMap<>(answered);
        fewer.remove(place);
        return new SuggestionSlots(now, fewer);
    }

    public List<Suggestion> shown() {
        return places.stream().flatMap(Optional::stream).toList();
    }
}

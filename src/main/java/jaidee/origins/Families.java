package jaidee.origins;

import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everybody whom a recommendation joins, as trees: at the root of each stands whoever came without one.
public final class Families {
    private static final Comparator<Kin> MOST_FIRST = Comparator.comparing(Kin::together).thenComparing(Kin::people).reversed()
            .thenComparing(kin -> kin.owner().id().value());
    private static final Comparator<Kin> MOST_BROUGHT = Comparator.comparing(Kin::brought).thenComparing(Kin::people).reversed()
            .thenComparing(kin -> kin.owner().id().value());

    private final List<Kin> roots;
    private final List<Kin> recommenders;

    private Families(List<Kin> roots, List<Kin> recommenders) {
        this.roots = roots;
        this.recommenders = recommenders;
    }

    /// Where people recommended one another in a ring, which books put together wrongly may say, the ring is opened at the
    /// owner with the lowest number.
    public static Families of(List<Acquaintance> all) {
        Map<OwnerId, Acquaintance> people = new HashMap<>();
        all.forEach(each -> people.put(each.id(), each));
        Map<OwnerId, List<Acquaintance>> friends = new HashMap<>();
        List<Acquaintance> begins = new ArrayList<>();
        Set<OwnerId> openings = openings(all, people);
        for (Acquaintance each : all) {
            Optional<OwnerId> by = each.by().filter(people::containsKey);
            if (by.isPresent() && !openings.contains(each.id())) friends.computeIfAbsent(by.get(), _ -> new ArrayList<>()).add(each);
            else begins.add(each);
        }
        Map<OwnerId, Kin> made = new HashMap<>();
        for (Acquaintance each : inward(begins, friends)) made.put(each.id(), kin(each, friends.getOrDefault(each.id(), List.of()).stream().map(friend -> made.get(friend.id())).toList()));
        List<Kin> roots = begins.stream().map(each -> made.get(each.id())).filter(kin -> !kin.friends().isEmpty()).sorted(MOST_BROUGHT).toList();
        return new Families(roots, made.values().stream().filter(kin -> !kin.friends().isEmpty()).sorted(MOST_BROUGHT).toList());
    }

    /// Whoever has the lowest number in a ring. Each way is gone once: nobody recommends on two ways.
    private static Set<OwnerId> openings(List<Acquaintance> all, Map<OwnerId, Acquaintance> people) {
        Set<OwnerId> openings = new HashSet<>();
        Map<OwnerId, OwnerId> passed = new HashMap<>();
        for (Acquaintance from : all) {
            Optional<Acquaintance> at = Optional.of(from);
            while (at.isPresent() && passed.putIfAbsent(at.get().id(), from.id()) == null) at = next(at.get(), people);
            at.filter(met -> passed.get(met.id()).equals(from.id())).ifPresent(met -> openings.add(lowest(met, people)));
        }
        return openings;
    }

    private static OwnerId lowest(Acquaintance inRing, Map<OwnerId, Acquaintance> people) {
        OwnerId lowest = inRing.id();
        for (Acquaintance at = next(inRing, people).orElseThrow(); !at.id().equals(inRing.id()); at = next(at, people).orElseThrow())
            if (at.id().value() < lowest.value()) lowest = at.id();
        return lowest;
    }

    private static Optional<Acquaintance> next(Acquaintance one, Map<OwnerId, Acquaintance> people) {
        return one.by().map(people::get);
    }

    /// Friends before whoever recommended them: a family may be deeper than a stack.
    private static List<Acquaintance> inward(List<Acquaintance> begins, Map<OwnerId, List<Acquaintance>> friends) {
        List<Acquaintance> outward = new ArrayList<>();
        Deque<Acquaintance> open = new ArrayDeque<>(begins);
        while (!open.isEmpty()) {
            Acquaintance one = open.pop();
            outward.add(one);
            friends.getOrDefault(one.id(), List.of()).forEach(open::push);
        }
        return outward.reversed();
    }

    private static Kin kin(Acquaintance owner, List<Kin> friends) {
        int people = friends.size(), depth = 0;
        Money brought = Money.ZERO;
        for (Kin friend : friends) {
            people += friend.people();
            brought = brought.plus(friend.together());
            depth = Math.max(depth, friend.depth() + 1);
        }
        return new Kin(owner, friends.stream().sorted(MOST_FIRST).toList(), people, brought, depth);
    }

    /// The families of two and more, the one that brought the most first.
    public List<Kin> roots() {
        return roots;
    }

    /// Everybody who recommended somebody, whoever brought the most first; the friends of friends are theirs too.
    public List<Kin> recommenders() {
        return recommenders;
    }

    /// All who were recommended.
    public int recommended() {
        return roots.stream().mapToInt(Kin::people).sum();
    }

    /// What these brought, in all their time.
    public Money brought() {
        return roots.stream().map(Kin::brought).reduce(Money.ZERO, Money::plus);
    }

    /// How many recommendations follow one another at most.
    public int longest() {
        return roots.stream().mapToInt(Kin::depth).max().orElse(0);
    }
}

package jaidee.segments;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What owners have to be to belong: one of the alternatives if there are any, all of what always has to hold, and nothing of
/// what is left out. Conditions about pets have to hold for one and the same living pet, those of an alternative together with
/// those that always have to hold; one that leaves out does so when it holds of any of the pets.
///
/// @param conditions none: every owner. In the order in which they are said: alternatives, what always holds, what is left out
/// @param ways       of each condition: the number of the alternative it belongs to, counted from 1, `ALWAYS` or `EXCEPT`
public record SegmentDefinition(List<Condition> conditions, List<Integer> ways) {
    public static final int ALWAYS = 0, EXCEPT = -1;
    public static final SegmentDefinition EVERYBODY = new SegmentDefinition(List.of());

    public SegmentDefinition {
        if (conditions.size() != ways.size()) throw new IllegalArgumentException("a way for each condition");
        List<Integer> given = List.copyOf(ways), numbers = List.copyOf(new TreeSet<>(given.stream().filter(way -> way > ALWAYS).toList()));
        List<Condition> all = List.copyOf(conditions);
        List<Integer> order = IntStream.range(0, all.size()).boxed().sorted(Comparator.comparingInt(i -> rank(given.get(i)))).toList();
        conditions = order.stream().map(all::get).toList();
        // one alternative is none
        ways = order.stream().map(given::get).map(way -> way <= ALWAYS ? way : numbers.size() == 1 ? ALWAYS : numbers.indexOf(way) + 1).toList();
    }

    /// All of these.
    public SegmentDefinition(List<Condition> conditions) {
        this(conditions, Collections.nCopies(conditions.size(), ALWAYS));
    }

    private static int rank(int way) {
        return way > ALWAYS ? way : way == ALWAYS ? Integer.MAX_VALUE - 1 : Integer.MAX_VALUE;
    }

    public static SegmentDefinition of(Condition... conditions) {
        return new SegmentDefinition(List.of(conditions));
    }

    public SegmentDefinition and(Condition another) {
        return plus(another, ALWAYS);
    }

    /// Another alternative. When there is none yet, all that had to hold so far becomes the first.
    public SegmentDefinition or(Condition another) {
        if (alternatives() > 0) return plus(another, alternatives() + 1);
        List<Condition> all = new ArrayList<>(conditions);
        List<Integer> theirs = new ArrayList<>(ways);
        theirs.replaceAll(way -> way == ALWAYS ? 1 : way);
        all.add(another);
        theirs.add(2);
        return new SegmentDefinition(all, theirs);
    }

    /// Of whom this holds is left out.
    public SegmentDefinition except(Condition another) {
        return plus(another, EXCEPT);
    }

    private SegmentDefinition plus(Condition another, int way) {
        List<Condition> all = new ArrayList<>(conditions);
        List<Integer> theirs = new ArrayList<>(ways);
        all.add(another);
        theirs.add(way);
        return new SegmentDefinition(all, theirs);
    }

    /// The condition becomes an alternative to what stands before it. Once more, and it moves on: to the alternative before, from
    /// the first to a new one, and from there back to what always has to hold.
    public SegmentDefinition offered(int index) {
        int last = alternatives(), way = ways.get(index);
        List<Integer> changed = new ArrayList<>(ways);
        if (last == 0) {
            for (int i = 0; i < index; i++) if (ways.get(i) == ALWAYS) changed.set(i, 1);
            changed.set(index, 2);
        } else if (way <= ALWAYS) {
            changed.set(index, last);
        } else {
            boolean alone = way == last && of(way).size() == 1;
            changed.set(index, alone ? ALWAYS : way > 1 ? way - 1 : last + 1);
        }
        return new SegmentDefinition(conditions, changed);
    }

    /// The condition leaves out those of whom it holds; once more, and it has to hold as before.
    public SegmentDefinition excepted(int index) {
        List<Integer> changed = new ArrayList<>(ways);
        changed.set(index, ways.get(index) == EXCEPT ? ALWAYS : EXCEPT);
        return new SegmentDefinition(conditions, changed);
    }

    public SegmentDefinition without(int index) {
        return only(i -> i != index);
    }

    /// Without conditions that `kept` doesn't hold of.
    public SegmentDefinition keeping(Predicate<Condition> kept) {
        return only(i -> kept.test(conditions.get(i)));
    }

    private SegmentDefinition only(Predicate<Integer> kept) {
        List<Integer> places = IntStream.range(0, conditions.size()).boxed().filter(kept).toList();
        return new SegmentDefinition(places.stream().map(conditions::get).toList(), places.stream().map(ways::get).toList());
    }

    public SegmentDefinition with(int index, Condition changed) {
        List<Condition> all = new ArrayList<>(conditions);
        all.set(index, changed);
        return new SegmentDefinition(all, ways);
    }

    /// How many there are to choose from; 0 when there is nothing but what always has to hold.
    public int alternatives() {
        return ways.stream().mapToInt(way -> Math.max(0, way)).max().orElse(0);
    }

    /// The conditions of an alternative, of `ALWAYS` or of `EXCEPT`.
    public List<Condition> of(int way) {
        return IntStream.range(0, conditions.size()).filter(i -> ways.get(i) == way).mapToObj(conditions::get).toList();
    }

    /// Each way to belong, with all that has to hold then; only one where there are no alternatives.
    List<List<Condition>> whole() {
        if (alternatives() == 0) return List.of(of(ALWAYS));
        return IntStream.rangeClosed(1, alternatives()).mapToObj(way -> Stream.concat(of(way).stream(), of(ALWAYS).stream()).toList()).toList();
    }

    /// What is asked about the pets that are shown: not about those of owners left out.
    public Stream<Condition> ofPets() {
        return IntStream.range(0, conditions.size()).filter(i -> ways.get(i) != EXCEPT).mapToObj(conditions::get).filter(each -> each.trait().ofPet());
    }
}

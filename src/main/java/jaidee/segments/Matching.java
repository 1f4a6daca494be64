package jaidee.segments;

import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/// Who belongs to a segment on a day, by the facts. Nobody asks the database here.
final class Matching {
    private final Facts facts;
    private final List<Way> ways = new ArrayList<>();
    private final BitSet members = new BitSet();

    /// A way to belong.
    ///
    /// @param owners of whom all conditions about owners hold
    /// @param pets   of whom all conditions about pets hold; empty when nothing is asked about pets
    private record Way(BitSet owners, Optional<BitSet> pets) {
    }

    /// @param scores whose facts hold what the conditions ask about
    Matching(SegmentDefinition definition, Scores scores) {
        this.facts = scores.facts();
        for (List<Condition> all : definition.whole()) {
            Way way = way(all, scores);
            ways.add(way);
            BitSet some = (BitSet) way.owners().clone();
            way.pets().ifPresent(pets -> some.and(ownersOf(pets)));
            members.or(some);
        }
        for (Condition out : definition.of(SegmentDefinition.EXCEPT)) members.andNot(out.trait().ofPet() ? ownersOf(scores.holding(out)) : scores.holding(out));
        for (int owner = members.nextSetBit(0); owner >= 0; owner = members.nextSetBit(owner + 1)) if (facts.people().gone()[owner]) members.clear(owner);
    }

    private Way way(List<Condition> conditions, Scores scores) {
        BitSet owners = new BitSet(facts.people().size());
        owners.set(0, facts.people().size());
        BitSet pets = null;
        for (Condition each : conditions) {
            if (!each.trait().ofPet()) owners.and(scores.holding(each));
            else if (pets == null) pets = (BitSet) scores.holding(each).clone();
            else pets.and(scores.holding(each));
        }
        return new Way(owners, Optional.ofNullable(pets));
    }

    private BitSet ownersOf(BitSet pets) {
        BitSet owners = new BitSet(facts.people().size());
        int owner = 0;
        for (int pet = pets.nextSetBit(0); pet >= 0; pet = pets.nextSetBit(pet + 1)) {
            while (facts.pets().end(owner) <= pet) owner++;
            owners.set(owner);
        }
        return owners;
    }

    int count() {
        return members.cardinality();
    }

    List<OwnerId> owners() {
        List<OwnerId> all = new ArrayList<>(members.cardinality());
        forEach(place -> all.add(new OwnerId(facts.people().ids()[place])));
        return all;
    }

    /// By place, ascending.
    void forEach(IntConsumer taker) {
        members.stream().forEach(taker);
    }

    /// The pets of an owner with which it belongs; none when nothing is asked about pets in any of the ways it belongs by.
    List<PetId> pets(int owner) {
        BitSet fitting = new BitSet();
        for (Way way : ways) {
            if (way.pets().isEmpty() || !way.owners().get(owner)) continue;
            for (int pet = facts.pets().first(owner); pet < facts.pets().end(owner); pet++) if (way.pets().get().get(pet)) fitting.set(pet);
        }
        return fitting.stream().mapToObj(pet -> new PetId(facts.pets().ids()[pet])).toList();
    }

    /// Day of the epoch of which and after which `span` counts, up to `today`: (today − span, today].
    static int after(LocalDate today, Optional<jaidee.health.Span> span) {
        return span.map(back -> (int) Spans.before(today, back).toEpochDay()).orElse(Integer.MIN_VALUE);
    }
}

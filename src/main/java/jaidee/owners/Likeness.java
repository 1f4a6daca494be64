package jaidee.owners;

import jaidee.kernel.Message;
import java.util.Set;
import java.util.TreeSet;

/// An owner like the one being entered, and in what.
public record Likeness(OwnerLine owner, Set<Trait> traits) {
    public Likeness {
        traits = java.util.Collections.unmodifiableSet(new TreeSet<>(traits));
    }

    /// What two owners may have in common, the most telling first.
    public enum Trait {
        PHONE("owners.alike.phone", 100), NAME("owners.alike.name", 60), PHONE_BEGINS("owners.alike.phone_begins", 40),
        SIMILAR_NAME("owners.alike.similar_name", 40), FIRST_NAME("owners.alike.first_name", 20),
        NICKNAME("owners.alike.nickname", 20), PET("owners.alike.pet", 25);

        private final String key;
        private final int weight;

        Trait(String key, int weight) {
            this.key = key;
            this.weight = weight;
        }

        public Message named() {
            return Message.of(key);
        }
    }

    int weight() {
        return traits.stream().mapToInt(trait -> trait.weight).sum();
    }

    /// The same phone already stands with this owner.
    public boolean samePhone() {
        return traits.contains(Trait.PHONE);
    }
}

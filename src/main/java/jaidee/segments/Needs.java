package jaidee.segments;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// What has to be read before conditions can be answered.
///
/// @param taken of the lines of bills only those of these services: `GROUP:GROOM`, `ITEM:17`
record Needs(Set<Part> parts, Set<String> taken) {
    Needs {
        parts = parts.isEmpty() ? Set.of() : EnumSet.copyOf(parts);
        taken = Set.copyOf(taken);
    }

    static Needs of(Part part) {
        return new Needs(EnumSet.of(part), Set.of());
    }

    static Needs of(Collection<Condition> conditions) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        Set<String> taken = new HashSet<>();
        for (Condition condition : conditions) {
            parts.addAll(Part.of(condition.trait()));
            if (condition instanceof Condition.Among(var trait, var values, var _, var _) && trait == Trait.TOOK) taken.addAll(values);
        }
        return new Needs(parts, taken);
    }

    Needs and(Needs others) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        parts.addAll(this.parts);
        parts.addAll(others.parts);
        Set<String> taken = new HashSet<>(this.taken);
        taken.addAll(others.taken);
        return new Needs(parts, taken);
    }

    boolean has(Needs others) {
        return parts.containsAll(others.parts) && taken.containsAll(others.taken);
    }
}

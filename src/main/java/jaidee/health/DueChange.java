package jaidee.health;

import jaidee.kernel.PetId;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The difference between dues as they were and as they will be.
record DueChange(List<KeptDue> gone, List<KeptDue> come) {
    static DueChange between(List<KeptDue> before, List<KeptDue> now) {
        if (before.isEmpty()) return new DueChange(List.of(), now);
        Set<KeptDue> were = new HashSet<>(before), are = new HashSet<>(now);
        return new DueChange(before.stream().filter(due -> !are.contains(due)).toList(),
                now.stream().filter(due -> !were.contains(due)).toList());
    }

    /// Those of which something changes.
    Set<PetId> pets() {
        Set<PetId> pets = new LinkedHashSet<>();
        gone.forEach(due -> pets.add(due.pet()));
        come.forEach(due -> pets.add(due.pet()));
        return pets;
    }

    DueChange without(Set<PetId> pets) {
        return pets.isEmpty() ? this : new DueChange(gone.stream().filter(due -> !pets.contains(due.pet())).toList(),
                come.stream().filter(due -> !pets.contains(due.pet())).toList());
    }
}

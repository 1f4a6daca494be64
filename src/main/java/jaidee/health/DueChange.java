package jaidee.health;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The difference between dues as they were and as they will be.
record DueChange(List<KeptDue> gone, List<KeptDue> come) {
    static final DueChange NONE = new DueChange(List.of(), List.of());

    static DueChange between(List<KeptDue> before, List<KeptDue> now) {
        if (before.isEmpty()) return new DueChange(List.of(), now);
        Set<KeptDue> were = new HashSet<>(before), are = new HashSet<>(now);
        return new DueChange(before.stream().filter(due -> !are.contains(due)).toList(),
                now.stream().filter(due -> !were.contains(due)).toList());
    }

    boolean isNone() {
        return gone.isEmpty() && come.isEmpty();
    }
}

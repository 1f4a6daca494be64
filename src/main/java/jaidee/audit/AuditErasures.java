package jaidee.audit;

import java.util.HashMap;
import java.util.Map;

/// Which entries had their words erased, met along the chain from the first to the last: the entry that tells of an erasure comes
/// after all of them and holds a hash of what they say now.
final class AuditErasures {
    /// Where the telling entry keeps the hash.
    static final String HASH = "erasedHash";

    private final Map<Long, Long> erasedBy;
    private final Map<Long, AuditHash> met = new HashMap<>();

    /// @param erasedBy the telling entry of each erased one
    AuditErasures(Map<Long, Long> erasedBy) {
        this.erasedBy = erasedBy;
        erasedBy.values().forEach(telling -> met.computeIfAbsent(telling, _ -> AuditHash.begun()));
    }

    /// Whether the entry is as it was written, or as it was left when its words were erased.
    boolean holds(AuditEntry entry) {
        Long telling = erasedBy.get(entry.id());
        if (telling != null) {
            met.get(telling).and(AuditHash.of(entry)).and(entry.hash());
            return true;
        }
        AuditHash erased = met.get(entry.id());
        return AuditHash.of(entry).equals(entry.hash()) && (erased == null || entry.detail().contains("\"" + HASH + "\":\"" + erased.ended() + "\""));
    }
}

package jaidee.logbook;

import jaidee.audit.AuditEntry;
import jaidee.kernel.Bilingual;
import java.util.Map;
import java.util.Optional;

/// One entry with the names of everything in it that still exists.
public record LogLine(AuditEntry entry, Map<LogRef, Bilingual> names) {
    private static final int CODE = 8;

    public LogLine {
        names = Map.copyOf(names);
    }

    public Optional<LogRef> subject() {
        return entry.subjectId().map(id -> new LogRef(entry.subjectType(), id));
    }

    /// The beginning of its hash, by which people compare it.
    public String code() {
        return entry.hash().substring(0, Math.min(CODE, entry.hash().length()));
    }

    Optional<Bilingual> name(LogRef of) {
        return Optional.ofNullable(names.get(of));
    }
}

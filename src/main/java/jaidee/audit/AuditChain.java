package jaidee.audit;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.StaffId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The end of the log, onto which further entries are hung: each gets the next number and the hash of the one before.
public final class AuditChain {
    private static final int LONGEST_VALUE = 500;

    private long id;
    private String hash;

    private AuditChain(long id, String hash) {
        this.id = id;
        this.hash = hash;
    }

    /// A log without entries yet.
    public static AuditChain fresh() {
        return after(Optional.empty());
    }

    static AuditChain after(Optional<AuditEntry> last) {
        return new AuditChain(last.map(AuditEntry::id).orElse(0L), last.map(AuditEntry::hash).orElse(AuditHash.BEFORE_THE_FIRST));
    }

    /// The next entry, still to be stored; see `AuditLog.append`.
    public AuditEntry next(Instant at, StaffId staff, String action, String subjectType, Long subjectId, Map<String, ?> detail) {
        // the column keeps microseconds, and the hash must be of what is kept
        AuditEntry unsigned = new AuditEntry(++id, at.truncatedTo(ChronoUnit.MICROS), Optional.ofNullable(staff), action,
                subjectType, Optional.ofNullable(subjectId), json(detail), hash, "");
        hash = AuditHash.of(unsigned);
        return new AuditEntry(unsigned.id(), unsigned.at(), unsigned.staff(), action, subjectType, unsigned.subjectId(),
                unsigned.detail(), unsigned.previousHash(), hash);
    }

    private static String json(Map<String, ?> detail) {
        JsonObject json = new JsonObject();
        new TreeMap<>(detail).forEach((name, value) -> json.add(name, primitive(value)));
        return json.toString();
    }

    private static JsonPrimitive primitive(Object value) {
        return switch (value) {
            case Number number -> new JsonPrimitive(number);
            case Boolean flag -> new JsonPrimitive(flag);
            case Money money -> new JsonPrimitive(money.satang());
            case Points points -> new JsonPrimitive(points.value());
            default -> new JsonPrimitive(shortened(value.toString()));
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
    }
}

package jaidee.audit;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import jaidee.kernel.StaffId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;

/// Takes words about somebody out of the log (PDPA s.33) and keeps it whole. What was done, when, by whom and to what stays, as do
/// numbers and the words of the program itself. The entry that tells of it holds a hash of the entries as they stand then: from now
/// on they are held by that one instead of by their own hash, while the chain still runs through the hash they had.
public final class AuditErasing {
    private static final Set<String> KEPT = Set.of("number", "kind", "purpose", "channel", "method", "through", "notice", "status", "was", "on", "until", "tier", "design", "form");
    private static final String GONE = "…";

    private final AuditLog log;
    private final AuditRepository entries = new AuditRepository();

    public AuditErasing(AuditLog log) {
        this.log = log;
    }

    /// Within the transaction that erases: an entry is erased once, whatever it is asked for later.
    ///
    /// @param ids    of the entries
    /// @param by     null for what the program did by itself
    /// @param detail of the entry that tells of it
    /// @return how many were erased
    public int erase(DSLContext ctx, Collection<Long> ids, StaffId by, String action, String subjectType, long subjectId, Map<String, ?> detail) {
        Map<Long, Long> before = entries.erased(ctx);
        List<AuditEntry> found = entries.find(ctx, ids).stream().filter(entry -> !before.containsKey(entry.id()) && !before.containsValue(entry.id())).toList();
        AuditHash hash = AuditHash.begun();
        List<Long> erased = new ArrayList<>();
        for (AuditEntry entry : found) {
            AuditEntry left = new AuditEntry(entry.id(), entry.at(), entry.staff(), entry.action(), entry.subjectType(), entry.subjectId(), wordless(entry.detail()), entry.previousHash(), entry.hash());
            entries.setDetail(ctx, left.id(), left.detail());
            hash.and(AuditHash.of(left)).and(left.hash());
            erased.add(left.id());
        }
        Map<String, Object> told = new HashMap<>(detail);
        told.put("entries", erased.size());
        told.put(AuditErasures.HASH, hash.ended());
        log.append(ctx, by, action, subjectType, subjectId, told);
        entries.insertErased(ctx, erased, entries.last(ctx).orElseThrow().id());
        return erased.size();
    }

    private static String wordless(String detail) {
        JsonObject left = new JsonObject();
        JsonParser.parseString(detail).getAsJsonObject().entrySet().forEach(each -> left.add(each.getKey(), isWords(each.getKey(), each.getValue()) ? new JsonPrimitive(GONE) : each.getValue()));
        return left.toString();
    }

    private static boolean isWords(String name, JsonElement value) {
        return !value.isJsonPrimitive() || value.getAsJsonPrimitive().isString() && !KEPT.contains(name);
    }
}

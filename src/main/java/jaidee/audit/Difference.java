package jaidee.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// What a change of something is told with: all that it is now, and with `_before` what of it was otherwise.
public final class Difference {
    private Difference() {
    }

    /// @param after as `AuditLog.append` takes it
    public static Map<String, Object> between(Map<String, ?> before, Map<String, ?> after) {
        Map<String, Object> told = new HashMap<>(after);
        before.forEach((name, was) -> {
            if (!Objects.equals(was, after.get(name))) told.put(name + "_before", was);
        });
        return told;
    }
}

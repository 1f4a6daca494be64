package jaidee.audit;

import jaidee.kernel.Message;
import java.util.Locale;

/// One place at which the log is not as it was written.
public record AuditFault(Kind kind, long entry) {
    public enum Kind {
        /// It says something else than its own hash.
        CHANGED,
        /// It is not there any more.
        GONE,
        /// It names another entry before it than the one that stands there: moved, put in, or written anew with others.
        CHAIN,
        /// The journal beside the database knows another entry of that number: the log was written anew from there or before.
        REPLACED,
        /// The journal beside the database knows later entries than the last one: from here on they were cut off.
        CUT
    }

    public Message message() {
        return Message.of("log.fault." + kind, entry);
    }

    /// For `jaidee verify`, the same in every language.
    String told() {
        return "audit_entry " + entry + ": " + switch (kind) {
            case CHANGED, GONE, CHAIN -> kind.name().toLowerCase(Locale.ROOT);
            case REPLACED -> "another than the journal knows, written anew";
            case CUT -> "cut off from here on";
        };
    }
}

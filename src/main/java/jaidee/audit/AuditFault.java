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
        CHAIN
    }

    public Message message() {
        return Message.of("log.fault." + kind, entry);
    }

    /// For `jaidee verify`, the same in every language.
    String told() {
        return "audit_entry " + entry + ": " + kind.name().toLowerCase(Locale.ROOT);
    }
}

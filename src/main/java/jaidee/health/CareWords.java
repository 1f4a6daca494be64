package jaidee.health;

import jaidee.kernel.Message;
import java.util.Locale;

/// The words for spans, terms and the choices of a rule.
public final class CareWords {
    private CareWords() {
    }

    /// The key of what a term is called.
    public static String key(CareTerm term) {
        return "health.term." + term.name().toLowerCase(Locale.ROOT);
    }

    public static String key(CareMethod method) {
        return "health.method." + method.name().toLowerCase(Locale.ROOT);
    }

    public static String key(Applies applies) {
        return "health.applies." + applies.name().toLowerCase(Locale.ROOT);
    }

    public static String key(CareKind kind) {
        return "health.kind." + kind.name().toLowerCase(Locale.ROOT);
    }

    public static String key(Span.Unit unit) {
        return "health.unit." + unit.name().toLowerCase(Locale.ROOT);
    }

    public static String key(ProtocolSet set) {
        return "health.set." + set.name().toLowerCase(Locale.ROOT);
    }

    /// As it is said: 4 weeks, 1 year.
    public static Message of(Span span) {
        return Message.of("health.span." + span.unit().name().toLowerCase(Locale.ROOT), span.amount());
    }
}

package jaidee.search;

import jaidee.kernel.FoldedText;
import java.util.EnumMap;
import java.util.Map;

/// The folded texts of one household, by kind. Each begins with the separator, and one separator ends them all, so that
/// `\nสม` finds what begins with สม and `5678\n` what ends with 5678.
final class Keys {
    static final char SEPARATOR = '\n';

    /// The texts that are looked through.
    enum Kind { NAMES, LATER_WORDS, CODES, TONELESS, SOUND }

    private final Map<Kind, String> texts = new EnumMap<>(Kind.class);

    private Keys() {
    }

    static Keys of(Household household) {
        Map<Kind, StringBuilder> out = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) out.put(kind, new StringBuilder());
        for (Household.Entry entry : household.entries()) {
            FoldedText exact = FoldedText.of(entry.text(), 1);
            if (exact.key().isEmpty()) continue;
            if (entry.field().isName()) addName(out, entry.text(), exact);
            else out.get(Kind.CODES).append(SEPARATOR).append(exact.key());
        }
        Keys keys = new Keys();
        out.forEach((kind, text) -> keys.texts.put(kind, text.append(SEPARATOR).toString()));
        return keys;
    }

    String get(Kind kind) {
        return texts.get(kind);
    }

    private static void addName(Map<Kind, StringBuilder> out, String name, FoldedText exact) {
        FoldedText toneless = exact.toneless();
        out.get(Kind.NAMES).append(SEPARATOR).append(exact.key());
        out.get(Kind.TONELESS).append(SEPARATOR).append(toneless.key());
        out.get(Kind.SOUND).append(SEPARATOR).append(toneless.sound().key());
        for (int word : exact.laterWords(name)) out.get(Kind.LATER_WORDS).append(SEPARATOR).append(exact.key(), word, exact.key().length());
    }
}

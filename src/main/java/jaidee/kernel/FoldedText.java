package jaidee.kernel;

import java.text.Normalizer;
import java.util.stream.IntStream;

/// A text folded for searching that still knows the original: where in it a part of the key stands. Made of cleaned
/// text (`ThaiText.clean`).
public final class FoldedText {
    private static final String SOUNDS = "ศสษสณนฎดฏตฐถฑทฒทธทฆคฅคฃคญยฬลภพใไ";
    private final Tracked chars;
    private final String key;
    private final int originalLength;

    private FoldedText(Tracked chars, int originalLength) {
        this.chars = chars;
        this.key = chars.text();
        this.originalLength = originalLength;
    }

    /// The fold of `level` 1 (exact), 2 (toneless) or 3 (sound-alike).
    public static FoldedText of(String text, int level) {
        FoldedText exact = exact(text);
        return level == 1 ? exact : level == 2 ? exact.toneless() : exact.toneless().sound();
    }

    /// Lower case, ASCII digits and letters for Thai and full-width ones, no spaces, punctuation or signs.
    static FoldedText exact(String text) {
        Tracked repaired = new Tracked(text.length()), out = new Tracked(text.length());
        ThaiMarks.repair(text, repaired);
        for (int i = 0; i < repaired.length(); i++) {
            char c = (char) Character.toLowerCase(Typed.plain(repaired.charAt(i)));
            boolean afterRue = c == ThaiMarks.AA && (out.endsWith('ฤ') || out.endsWith('ฦ'));
            if (counts(c)) out.append(afterRue ? 'ๅ' : c, repaired.from(i));
        }
        return new FoldedText(out, text.length());
    }

    /// Without tone marks, ็ and the accents of Latin letters.
    public FoldedText toneless() {
        Tracked out = new Tracked(chars.length());
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            boolean dropped = ThaiMarks.isTone(c) || c == '็' || c >= '\u0300' && c <= '\u036F';
            if (!dropped) out.append(c >= 'à' && c < '\u0250' ? plainLatin(c) : c, chars.from(i));
        }
        return new FoldedText(out, originalLength);
    }

    /// Without silenced letters, รร as ั or ัน, and one letter for each sound. Made of a toneless fold.
    public FoldedText sound() {
        Tracked spoken = withoutSilenced(), out = new Tracked(spoken.length());
        for (int i = 0; i < spoken.length(); i++) {
            char c = spoken.charAt(i);
            boolean roHan = c == 'ร' && i > 0 && i + 1 < spoken.length() && spoken.charAt(i + 1) == 'ร'
                    && ThaiMarks.isConsonant(spoken.charAt(i - 1));
            if (roHan) {
                out.append(ThaiMarks.HAN_AKAT, spoken.from(i));
                i++;
                if (!closesSyllable(spoken, i + 1)) out.append('น', spoken.from(i));
            } else {
                out.append(sound(c), spoken.from(i));
            }
        }
        return new FoldedText(out, originalLength);
    }

    public String key() {
        return key;
    }

    /// Where in the key the second and later words of the original begin.
    public int[] laterWords(String original) {
        return IntStream.range(1, chars.length())
                .filter(i -> chars.from(i) > 0 && !counts(original.charAt(chars.from(i) - 1))).toArray();
    }

    /// Where in the original text the key's characters from `start` to before `end` came from, marks and all.
    public Range range(int start, int end) {
        int first = chars.from(start), after = originalLength;
        for (int i = start; i < end; i++) first = Math.min(first, chars.from(i));
        for (int i = end; i < chars.length(); i++) after = Math.min(after, chars.from(i));
        return new Range(first, Math.max(after, first + 1));
    }

    /// From `start` to before `end`.
    public record Range(int start, int end) {
    }

    private static boolean counts(char c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                 Character.FORMAT, Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION,
                 Character.START_PUNCTUATION, Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                 Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION, Character.MATH_SYMBOL,
                 Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL -> false;
            default -> true;
        };
    }

    private static char plainLatin(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
    }

    /// ค์ is not heard; a ์ above another mark (ธิ์) silences nothing that could be typed differently, so only it goes.
    private Tracked withoutSilenced() {
        Tracked out = new Tracked(chars.length());
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c != ThaiMarks.SILENT) out.append(c, chars.from(i));
            else if (out.length() > 0 && ThaiMarks.isConsonant(out.charAt(out.length() - 1))) out.delete(out.length() - 1);
        }
        return out;
    }

    /// Whether the letter after รร ends its syllable (ธรรม) or begins the next one (วรรณา).
    private static boolean closesSyllable(Tracked text, int at) {
        boolean consonant = at < text.length() && ThaiMarks.isConsonant(text.charAt(at));
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        return consonant && !(ThaiMarks.isVowelMark(next) || next == ThaiMarks.AA || next == ThaiMarks.AM);
    }

    private static char sound(char c) {
        for (int i = 0; i < SOUNDS.length(); i += 2) if (SOUNDS.charAt(i) == c) return SOUNDS.charAt(i + 1);
        return c;
    }
}

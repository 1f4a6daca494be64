package jaidee.paper;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What of a text a font can really show. A missing character must never print as an empty box:
///
/// - it is written in its plain form if the font has that (full-width Ａ as A, ế as e);
/// - a letter or digit of a foreign script becomes `•`, one for each, so that a reader sees that something stood there;
/// - signs without letters (emoji and what joins them, symbols) are left out, with the blank they would leave double.
///
/// Controls and invisible hints for line breaks go too; a tab or line end becomes a blank.
final class DrawableText {
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final String FOREIGN_LETTER = "•";

    private DrawableText() {
    }

    static String of(String text, PrintFont font) {
        StringBuilder drawn = new StringBuilder(text.length());
        boolean dropped = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\t' || c == '\n' || c == '\r') drawn.append(' ');
            else if (isInvisible(c)) continue;
            else if (font.has(c)) drawn.appendCodePoint(c);
            else {
                String shown = replacement(c, font);
                dropped |= shown.isEmpty();
                drawn.append(shown);
            }
        }
        return dropped ? BLANKS.matcher(drawn).replaceAll(" ").strip() : drawn.toString();
    }

    private static String replacement(int c, PrintFont font) {
        String sign = Character.toString(c);
        String plain = Normalizer.normalize(sign, Normalizer.Form.NFKC);
        if (isShown(plain, font)) return plain;
        String bare = MARKS.matcher(Normalizer.normalize(sign, Normalizer.Form.NFKD)).replaceAll("");
        if (isShown(bare, font)) return bare;
        return Character.isLetterOrDigit(c) ? FOREIGN_LETTER : "";
    }

    private static boolean isShown(String text, PrintFont font) {
        return !text.isEmpty() && text.codePoints().allMatch(font::has);
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                 Character.SURROGATE -> true;
            default -> c >= 0xFE00 && c <= 0xFE0F;
        };
    }
}

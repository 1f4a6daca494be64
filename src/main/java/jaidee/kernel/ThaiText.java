package jaidee.kernel;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.regex.Pattern;

/// Thai as people type and paste it, made right at every entrance: what looks the same becomes the same text, in the
/// order fonts and searching expect. Nothing a person can see is taken away, emoji least of all.
public final class ThaiText {
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private ThaiText() {
    }

    /// A text of one line: repaired, in NFC (never NFKC, which splits ำ), without invisible characters, single spaces,
    /// none around it.
    public static String clean(String typed) {
        return SPACES.matcher(ThaiMarks.repair(visible(typed, false))).replaceAll(" ").strip();
    }

    /// As `clean`, for notes: line ends stay, as `\n`.
    public static String cleanLines(String typed) {
        return ThaiMarks.repair(visible(typed.replaceAll("\\R", "\n"), true)).replaceAll(" *\n *", "\n").strip();
    }

    /// Dictionary order for names: Thai by the consonant that is heard, tone marks last, Latin before Thai. Ties that
    /// the dictionary leaves open fall by character, so the order is total.
    public static Comparator<String> order() {
        Collator thai = collator();
        return thai::compare;
    }

    /// A key to sort many names with; made once a name.
    public static CollationKey orderKey(String name) {
        return collator().getCollationKey(name);
    }

    /// @throws IllegalStateException when this Java lacks the module `jdk.localedata`: Thai would silently be sorted and
    ///     broken into lines wrongly
    public static void requireThaiRules() {
        Comparator<String> order = order();
        if (order.compare("ไก่", "ขา") >= 0 || order.compare("ขา", "ไข่") >= 0)
            throw new IllegalStateException("this Java has no Thai locale data (module jdk.localedata)");
    }

    private static Collator collator() {
        Collator thai = Collator.getInstance(Language.TH.locale());
        thai.setStrength(Collator.IDENTICAL);
        return thai;
    }

    private static String visible(String typed, boolean lines) {
        StringBuilder out = new StringBuilder(typed.length());
        int previous = ' ';
        for (int i = 0, c; i < typed.length(); i += Character.charCount(c)) {
            c = typed.codePointAt(i);
            int after = i + Character.charCount(c);
            boolean keep = !Typed.invisible(c) || joinsEmoji(previous, c, after < typed.length() ? typed.codePointAt(after) : ' ');
            if (!keep) continue;
            boolean space = (Character.isSpaceChar(c) || Character.isWhitespace(c)) && !(lines && c == '\n');
            out.appendCodePoint(space ? ' ' : ThaiMarks.standard(c));
            previous = c;
        }
        return out.toString();
    }

    /// Families and flags are several emoji held together by invisible characters.
    private static boolean joinsEmoji(int previous, int c, int next) {
        boolean afterPicture = Character.isEmoji(previous) && previous > 0x2000 || previous == 0xFE0F;
        boolean tag = c >= 0xE0020 && c <= 0xE007F;
        return c == 0x200D && afterPicture && Character.isEmoji(next) && next > 0x2000
                || tag && (afterPicture || previous >= 0xE0020 && previous <= 0xE007F);
    }
}

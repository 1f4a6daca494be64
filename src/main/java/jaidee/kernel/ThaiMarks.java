package jaidee.kernel;

import java.text.Normalizer;

/// Puts the marks of each Thai syllable into their one order: consonant, vowel above or below, tone (or silence mark),
/// then า or ำ. Mends the four usual slips: นิคหิต + า for ำ, two เ for แ, a mark typed twice, ำ followed by า.
final class ThaiMarks {
    static final char HAN_AKAT = 'ั', AA = 'า', AM = 'ำ', NIKHAHIT = 'ํ', SILENT = '์';
    /// พินทุ comes first of all marks, as in NFC.
    private static final char DOT_BELOW = 'ฺ';
    /// Private-use glyph variants that old Thai fonts left in documents, from U+F700 on.
    private static final String OLD_VARIANTS = "ฐิีึื่้๊๋์่้๊๋์ญัํ็่้๊๋์ฺุู";

    private ThaiMarks() {
    }

    /// `text` in NFC, repaired until nothing is left to repair: a mended syllable may show that the one before it was
    /// broken too.
    static String repair(String text) {
        Tracked out = new Tracked(text.length());
        repair(Normalizer.normalize(text, Normalizer.Form.NFC), out);
        String repaired = out.text();
        return repaired.equals(text) ? text : repair(repaired);
    }

    /// Appends the repaired `text` to `out`, each character with the place it came from.
    static void repair(String text, Tracked out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isTone(c)) tone(out, c, i);
            else if (c == NIKHAHIT && (out.endsWith(AA) || out.endsWith(AM))) out.set(out.length() - 1, AM);
            else if (isVowelMark(c)) insert(out, marks(out, out.length(), c != DOT_BELOW), c, i);
            else if (c == SILENT) insert(out, out.length(), c, i);
            else if (c == AA) aa(out, i);
            else if (c == AM) am(out, i);
            else if (c == 'เ' && out.endsWith('เ')) out.set(out.length() - 1, 'แ');
            else out.append(c, i);
        }
    }

    static int standard(int c) {
        return c >= 0xF700 && c <= 0xF71A ? OLD_VARIANTS.charAt(c - 0xF700) : c;
    }

    static boolean isTone(char c) {
        return c >= '่' && c <= '๋';
    }

    static boolean isConsonant(char c) {
        return c >= 'ก' && c <= 'ฮ';
    }

    /// A sign above or below the consonant that is neither tone nor silence mark.
    static boolean isVowelMark(char c) {
        return c == HAN_AKAT || c >= 'ิ' && c <= 'ฺ' || c == '็' || c == NIKHAHIT;
    }

    private static boolean isMark(char c) {
        return isTone(c) || isVowelMark(c) || c == SILENT;
    }

    /// A tone typed after า or ำ belongs before it.
    private static void tone(Tracked out, char tone, int from) {
        boolean late = out.endsWith(AM) || out.endsWith(AA);
        insert(out, late ? out.length() - 1 : out.length(), tone, from);
    }

    private static void aa(Tracked out, int from) {
        if (out.endsWith(AM)) return;
        int nikhahit = out.indexOf(NIKHAHIT, marks(out, out.length(), false));
        if (nikhahit >= 0) {
            out.delete(nikhahit);
            out.append(AM, from);
        } else {
            out.append(AA, from);
        }
    }

    private static void am(Tracked out, int from) {
        int nikhahit = out.indexOf(NIKHAHIT, marks(out, out.length(), false));
        if (nikhahit >= 0) out.delete(nikhahit);
        if (!out.endsWith(AM)) out.append(AM, from);
    }

    /// A mark that the syllable already bears is not repeated.
    private static void insert(Tracked out, int at, char mark, int from) {
        if (out.indexOf(mark, marks(out, at, false)) < 0) out.insert(at, mark, from);
    }

    /// Where the marks just before `end` begin; with `afterVowels`, where the tones among them begin.
    private static int marks(Tracked out, int end, boolean afterVowels) {
        int at = end;
        while (at > 0 && isMark(out.charAt(at - 1)) && !(afterVowels && isVowelMark(out.charAt(at - 1)))) at--;
        return at;
    }
}

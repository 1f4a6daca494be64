package jaidee.paper;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a line of Thai may end: the dictionary of the JDK, corrected for what a clinic prints. Numbers, codes, Latin
/// words and abbreviations stay whole, so do the clinic's loan words that the dictionary tears apart; nothing begins
/// with a mark or ๆ, nothing ends with a leading vowel or an opening bracket. Safe for all threads.
final class LineBreaks {
    private static final Pattern LATIN_OR_NUMBER = Pattern.compile("[\\p{IsLatin}\\p{Nd}\\p{M}&&[^\\p{IsThai}]]"
            + "(?:[\\p{IsLatin}\\p{Nd}@._:/#%+,\\-–&&[^\\p{IsThai}]]*[\\p{IsLatin}\\p{Nd}%&&[^\\p{IsThai}]])?");
    /// พ.ศ., ก.พ., น., กทม.
    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<![\\u0E01-\\u0E4E])(?:[\\u0E01-\\u0E2E]{1,4}\\.)+|(?:[\\u0E01-\\u0E2E]\\.){2,}");
    /// A number stays with what it counts: 300 บาท.
    private static final Pattern COUNTED = Pattern.compile("\\p{Nd} (?:บาท|แต้ม|คะแนน|วัน|เดือน|ปี|ครั้ง|ใบ|ชิ้น|ตัว|โรค|น\\.|กก\\.|มก\\.|มล\\.|%)");
    private static final String NEVER_FIRST = "ๆฯะาำๅ์็่้๊๋ัิีึืฺุู.,:;!?%)]}”’…»/";
    private static final String NEVER_LAST = "เแโใไ([{“‘«฿$#@";
    private static final String GLUE = "\u00A0\u2060";

    private final BreakIterator dictionary = BreakIterator.getLineInstance(Locale.of("th", "TH"));
    private final List<String> words;

    /// @param words kept whole, with a possible break before and after each
    LineBreaks(List<String> words) {
        this.words = words.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }

    /// Whether the JDK has its Thai dictionary: without the module jdk.localedata it silently breaks nowhere.
    boolean hasDictionary() {
        String greeting = "สวัสดีครับ";
        return offsets(greeting).size() > 1;
    }

    /// Allowed ends of a line, ascending; the last is the length of the text.
    List<Integer> offsets(String text) {
        BitSet breaks = dictionaryBreaks(text);
        keepWords(text, breaks);
        for (Pattern whole : List.of(LATIN_OR_NUMBER, ABBREVIATION, COUNTED)) {
            for (Matcher m = whole.matcher(text); m.find(); ) breaks.clear(m.start() + 1, m.end());
        }
        forbidEdges(text, breaks);
        joinLoneConsonants(text, breaks);
        breaks.set(text.length());
        List<Integer> offsets = new ArrayList<>();
        for (int at = breaks.nextSetBit(1); at >= 0; at = breaks.nextSetBit(at + 1)) offsets.add(at);
        return offsets;
    }

    private BitSet dictionaryBreaks(String text) {
        BreakIterator iterator = (BreakIterator) dictionary.clone();
        iterator.setText(text);
        BitSet breaks = new BitSet(text.length() + 1);
        for (int at = iterator.first(); at != BreakIterator.DONE; at = iterator.next()) breaks.set(at);
        return breaks;
    }

    private void keepWords(String text, BitSet breaks) {
        BitSet kept = new BitSet(text.length() + 1);
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
                if (kept.get(at + 1)) continue; // inside a longer word
                int end = at + word.length();
                breaks.clear(at + 1, end);
                kept.set(at + 1, end);
                breaks.set(at);
                breaks.set(end);
            }
        }
    }

    private static void forbidEdges(String text, BitSet breaks) {
        for (int at = breaks.nextSetBit(1); at >= 0 && at < text.length(); at = breaks.nextSetBit(at + 1)) {
            char before = text.charAt(at - 1), after = text.charAt(at);
            boolean afterBlank = before == ' ' || before == '\u200B';
            if (afterBlank && after != 'ๆ') continue;
            if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0
                    || GLUE.indexOf(after) >= 0 || GLUE.indexOf(before) >= 0
                    || Character.isLowSurrogate(after) || isMark(after)) breaks.clear(at);
        }
    }

    /// A single consonant is no word: the dictionary gave up there.
    private static void joinLoneConsonants(String text, BitSet breaks) {
        int at = breaks.nextSetBit(0);
        for (int next; at >= 0 && (next = breaks.nextSetBit(at + 1)) >= 0; at = next) {
            boolean lone = next == at + 1 && at > 0 && text.charAt(at) >= 'ก' && text.charAt(at) <= 'ฮ';
            if (lone && text.charAt(at - 1) >= 'ก' && text.charAt(at - 1) <= '\u0E4E') breaks.clear(at);
        }
    }

    static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}

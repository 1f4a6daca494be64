package jaidee.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Fills lines of a given width with text, line by line, as full as `LineBreaks` allows. A single word wider than the
/// line is broken between display cells, so nothing ever sticks out and nothing is lost but the blanks at line ends.
final class LineBreaker {
    private static final String LEADING_VOWELS = "เแโใไ";
    private static final String FOLLOWERS = "ะาำๅๆฯ";

    private final LineBreaks breaks;

    LineBreaker(LineBreaks breaks) {
        this.breaks = breaks;
    }

    /// @param width of shaped text, in the unit of `max`
    List<String> wrap(String text, double max, ToDoubleFunction<String> width) {
        return text.lines().flatMap(paragraph -> fill(paragraph, breaks.offsets(paragraph), max, width).stream()).toList();
    }

    /// The same number of lines, but all about equally full and rather broken at blanks, as centred text wants: no last
    /// line of one short word.
    List<String> wrapEvenly(String text, double max, ToDoubleFunction<String> width) {
        return text.lines().flatMap(paragraph -> fillEvenly(paragraph, max, width).stream()).toList();
    }

    /// Whether every word fits a line of this width.
    boolean keepsWords(String text, double max, ToDoubleFunction<String> width) {
        return text.lines().allMatch(paragraph -> keepsWords(paragraph, breaks.offsets(paragraph), max, width));
    }

    /// As much of one line as fits, ending between display cells.
    String shortened(String line, double max, ToDoubleFunction<String> width) {
        if (line.isEmpty() || width.applyAsDouble(line) <= max) return line;
        return trimmed(line, 0, lastCellThatFits(line, 0, line.length(), max, width));
    }

    private static boolean keepsWords(String text, List<Integer> offsets, double max, ToDoubleFunction<String> width) {
        int from = 0;
        for (int to : offsets) {
            if (width.applyAsDouble(trimmed(text, from, to)) > max) return false;
            from = to;
        }
        return true;
    }

    private List<String> fillEvenly(String text, double max, ToDoubleFunction<String> width) {
        List<Integer> everywhere = breaks.offsets(text);
        List<String> full = fill(text, everywhere, max, width);
        if (full.size() < 2) return full;
        List<Integer> atBlanks = everywhere.stream().filter(at -> at == text.length() || text.charAt(at - 1) == ' ').toList();
        boolean blanksDo = keepsWords(text, atBlanks, max, width) && fill(text, atBlanks, max, width).size() == full.size();
        return narrowest(text, blanksDo ? atBlanks : everywhere, full.size(), max, width);
    }

    /// Halves the range of widths that still give `count` lines.
    private static List<String> narrowest(String text, List<Integer> offsets, int count, double max, ToDoubleFunction<String> width) {
        List<String> best = fill(text, offsets, max, width);
        double low = max / 2, high = max;
        while (high - low > max / 100) {
            double middle = (low + high) / 2;
            List<String> lines = fill(text, offsets, middle, width);
            if (lines.size() > count || !keepsWords(text, offsets, middle, width)) {
                low = middle;
            } else {
                best = lines;
                high = middle;
            }
        }
        return best;
    }

    private static List<String> fill(String text, List<Integer> offsets, double max, ToDoubleFunction<String> width) {
        List<String> lines = new ArrayList<>();
        int start = 0, fitting = 0;
        for (int i = 0; i < offsets.size(); ) {
            int end = offsets.get(i);
            if (end <= start || width.applyAsDouble(trimmed(text, start, end)) <= max) {
                fitting = Math.max(end, start);
                i++;
            } else if (fitting > start) {
                lines.add(trimmed(text, start, fitting));
                start = fitting = afterBlanks(text, fitting);
            } else {
                int cut = lastCellThatFits(text, start, end, max, width);
                lines.add(trimmed(text, start, cut));
                start = fitting = cut;
            }
        }
        if (start < text.length() || text.isEmpty()) lines.add(trimmed(text, start, text.length()));
        return lines;
    }

    private static int lastCellThatFits(String text, int start, int end, double max, ToDoubleFunction<String> width) {
        int cut = cellEnd(text, start);
        while (cut < end) {
            int next = cellEnd(text, cut);
            if (width.applyAsDouble(trimmed(text, start, next)) > max) break;
            cut = next;
        }
        return Math.min(cut, Math.max(end, start + 1));
    }

    /// End of the display cell at `at`: leading vowels stay with their consonant, marks and ะ า ำ with what is before.
    private static int cellEnd(String text, int at) {
        int end = at;
        while (end < text.length() && LEADING_VOWELS.indexOf(text.charAt(end)) >= 0) end++;
        if (end < text.length()) end += Character.charCount(text.codePointAt(end));
        while (end < text.length() && (LineBreaks.isMark(text.charAt(end)) || FOLLOWERS.indexOf(text.charAt(end)) >= 0)) end++;
        return end;
    }

    private static int afterBlanks(String text, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) == ' ') next++;
        return next;
    }

    private static String trimmed(String text, int from, int to) {
        return text.substring(from, to).replace("\u200B", "").stripTrailing();
    }
}

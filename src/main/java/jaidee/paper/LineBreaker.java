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
        List<String> lines = new ArrayList<>();
        text.lines().forEach(paragraph -> wrapParagraph(paragraph, max, width, lines));
        return lines;
    }

    /// The same number of lines, but all about equally full, as centred text wants: no last line of one short word.
    List<String> wrapEvenly(String text, double max, ToDoubleFunction<String> width) {
        List<String> best = wrap(text, max, width);
        if (best.size() < 2) return best;
        double low = max / 2, high = max;
        while (high - low > max / 100) {
            double middle = (low + high) / 2;
            List<String> lines = wrap(text, middle, width);
            if (lines.size() > best.size() || !keepsWords(text, middle, width)) {
                low = middle;
            } else {
                best = lines;
                high = middle;
            }
        }
        return best;
    }

    /// Whether every word fits a line of this width.
    boolean keepsWords(String text, double max, ToDoubleFunction<String> width) {
        int from = 0;
        for (int to : breaks.offsets(text)) {
            if (width.applyAsDouble(trimmed(text, from, to)) > max) return false;
            from = to;
        }
        return true;
    }

    private void wrapParagraph(String text, double max, ToDoubleFunction<String> width, List<String> lines) {
        int start = 0, fitting = 0;
        List<Integer> offsets = breaks.offsets(text);
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

package jaidee.paper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// What is needed to measure and break text: fonts and line breaker. Immutable, shared by all threads.
record ThaiSetting(PaperFonts fonts, LineBreaker breaker) {
    /// The tone mark of this word is replaced by a narrower one and moved left over the tail of ป.
    private static final String GOLDEN = "ปั้";
    private static final int[] GOLDEN_GLYPHS = {464, 734, 739};
    /// Average width of a letter, of the size of the type, that no text stays below: Thai marks take no width, but stand on letters.
    private static final double NARROWEST = 0.2;
    /// Longer texts are not tried in every size.
    private static final int LONGEST_TO_FIT = 600;

    /// Loads the fonts and proves that this Java sets Thai properly.
    ///
    /// @throws IllegalStateException when it does not: a broken installation, which must show at start and not on paper
    static ThaiSetting load() {
        PaperFonts fonts = PaperFonts.load();
        LineBreaks breaks = new LineBreaks(words());
        if (!breaks.hasDictionary()) {
            throw new IllegalStateException("this Java has no Thai dictionary: its module jdk.localedata is missing");
        }
        if (!Arrays.equals(fonts.regular().shape(GOLDEN).glyphs(), GOLDEN_GLYPHS)) {
            throw new IllegalStateException("this Java does not set Thai tone marks properly");
        }
        return new ThaiSetting(fonts, new LineBreaker(breaks));
    }

    /// Width in millimetres.
    double width(String text, Style style) {
        return fonts.of(style.weight()).width(text, style.millimetres());
    }

    List<String> wrap(String text, Style style, double width) {
        return breaker.wrap(text, width, line -> width(line, style));
    }

    /// At most so many lines; where there would be more, the last one ends with …
    List<String> wrapAtMost(String text, Style style, double width, int most) {
        // words are wider than this: what is beyond need not be measured
        int enough = (int) Math.min(text.length(), Math.ceil(width / style.millimetres() / NARROWEST * most) + 1);
        List<String> lines = wrap(text.substring(0, enough), style, width);
        if (lines.size() <= most && enough == text.length()) return lines;
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        shown.add(breaker.shortened(shown.removeLast(), width - width("…", style), line -> width(line, style)) + "…");
        return shown;
    }

    List<String> wrapEvenly(String text, Style style, double width) {
        return breaker.wrapEvenly(text, width, line -> width(line, style));
    }

    /// Whether the text stands within the width and height without tearing a word.
    boolean fits(String text, Style style, double width, double height) {
        return breaker.keepsWords(text, width, line -> width(line, style))
                && wrap(text, style, width).size() * style.lineHeight() <= height;
    }

    /// `largest`, or as much smaller, down to `least` points, as it takes to fit.
    Style fitting(String text, Style largest, double least, double width, double height) {
        if (text.length() > LONGEST_TO_FIT) return largest.points(least);
        Style style = largest;
        while (style.points() > least && !fits(text, style, width, height)) style = style.points(style.points() - 0.25);
        return style;
    }

    static List<String> words() {
        var in = Objects.requireNonNull(ThaiSetting.class.getResourceAsStream("words_th.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

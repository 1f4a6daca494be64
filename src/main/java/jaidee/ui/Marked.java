package jaidee.ui;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.HBox;

/// A text with the parts that answered a search. A part never cuts a Thai letter from its vowels and tone marks.
///
/// @param marks from (inclusive) and to (exclusive), in characters
public record Marked(String text, List<Range> marks) {
    public record Range(int from, int to) {
    }

    public Marked {
        marks = List.copyOf(marks);
    }

    public static Marked plain(String text) {
        return new Marked(text, List.of());
    }

    public static Marked at(String text, int from, int to) {
        return new Marked(text, List.of(new Range(from, to)));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /// Labels in a row, those of the marks with the style class `match`.
    public HBox node(String style) {
        MarkedLine line = new MarkedLine(style);
        line.show(this);
        return line;
    }

    List<Range> wholeLetters() {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.of("th"));
        letters.setText(text);
        List<Range> whole = new ArrayList<>();
        for (Range mark : marks) {
            int from = Math.clamp(mark.from(), 0, text.length()), to = Math.clamp(mark.to(), from, text.length());
            whole.add(new Range(letters.isBoundary(from) ? from : letters.preceding(from),
                    letters.isBoundary(to) ? to : letters.following(to)));
        }
        whole.sort(Comparator.comparingInt(Range::from));
        return whole;
    }
}

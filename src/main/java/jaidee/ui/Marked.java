package jaidee.ui;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
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
        HBox row = new HBox();
        row.getStyleClass().add(style);
        row.setAlignment(Pos.CENTER_LEFT);
        int at = 0;
        for (Range mark : wholeLetters()) {
            if (mark.from() > at) row.getChildren().add(label(at, mark.from(), false));
            if (mark.to() > Math.max(at, mark.from())) row.getChildren().add(label(Math.max(at, mark.from()), mark.to(), true));
            at = Math.max(at, mark.to());
        }
        if (at < text.length()) row.getChildren().add(label(at, text.length(), false));
        return row;
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

    private Label label(int from, int to, boolean match) {
        Label label = new Label(text.substring(from, to));
        if (match) {
            label.getStyleClass().add("match");
            label.setMinWidth(Label.USE_PREF_SIZE);
        }
        return label;
    }
}

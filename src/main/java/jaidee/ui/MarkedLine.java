package jaidee.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A `Marked` text on one line: plain and highlighted labels in turn. Made once and filled again and again, because
/// styling new labels at every keystroke costs more than the search.
final class MarkedLine extends HBox {
    MarkedLine(String style) {
        getStyleClass().add(style);
        setAlignment(Pos.CENTER_LEFT);
    }

    void show(Marked marked) {
        String text = marked.text();
        int used = 0, at = 0;
        for (Marked.Range mark : marked.wholeLetters()) {
            int from = Math.max(at, mark.from());
            if (mark.to() <= from) continue;
            fill(used++, text.substring(at, from));
            fill(used++, text.substring(from, mark.to()));
            at = mark.to();
        }
        if (at < text.length()) fill(used++, text.substring(at));
        for (int i = used; i < getChildren().size(); i++) fill(i, "");
    }

    private void fill(int index, String part) {
        while (getChildren().size() <= index) getChildren().add(label(getChildren().size() % 2 == 1));
        Label label = (Label) getChildren().get(index);
        label.setText(part);
        label.setManaged(!part.isEmpty());
        label.setVisible(!part.isEmpty());
    }

    private static Label label(boolean match) {
        Label label = new Label();
        if (match) {
            label.getStyleClass().add("match");
            label.setMinWidth(Label.USE_PREF_SIZE);
        }
        return label;
    }
}

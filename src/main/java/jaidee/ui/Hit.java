package jaidee.ui;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;

/// One line of a list of suggestions: what it is (icon), its name, what tells it from others, and a word at the right.
///
/// @param value what is chosen with it
/// @param badge a price, a kind, a tier; may be empty
public record Hit<T>(T value, Optional<Ikon> icon, Marked title, Marked detail, String badge) {
    public static <T> Hit<T> of(T value, Ikon icon, Marked title, Marked detail) {
        return new Hit<>(value, Optional.of(icon), title, detail, "");
    }

    public static <T> Hit<T> of(T value, String title) {
        return new Hit<>(value, Optional.empty(), Marked.plain(title), Marked.plain(""), "");
    }

    public Hit<T> withBadge(String word) {
        return new Hit<>(value, icon, title, detail, word);
    }

    HBox node() {
        HBox row = new HBox();
        row.getStyleClass().add("suggestion");
        row.setAlignment(Pos.CENTER_LEFT);
        icon.ifPresent(ikon -> row.getChildren().add(Icons.of(ikon)));
        VBox words = new VBox(title.node("hit-title"));
        if (!detail.isEmpty()) words.getChildren().add(detail.node("hit-detail"));
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getChildren().add(words);
        if (!badge.isEmpty()) row.getChildren().add(new Pill(badge, Tone.PLAIN));
        row.setAccessibleText((title.text() + " " + detail.text() + " " + badge).strip());
        return row;
    }
}

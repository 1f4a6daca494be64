package jaidee.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;

/// What stands where a list will be: what it is for, and the first thing to do about it.
public final class EmptyState extends VBox {
    private static final double TEXT_WIDTH = 360;

    public EmptyState(Kit kit, Ikon ikon, String sentenceKey) {
        getStyleClass().add("empty");
        Label sentence = kit.texts().bind(new Label(), sentenceKey);
        sentence.getStyleClass().add("muted");
        sentence.setWrapText(true);
        sentence.setTextAlignment(TextAlignment.CENTER);
        sentence.setMaxWidth(TEXT_WIDTH);
        sentence.setAlignment(Pos.CENTER);
        sentence.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(Icons.of(ikon), sentence);
    }

    public EmptyState(Kit kit, Ikon ikon, String sentenceKey, Deed first) {
        this(kit, ikon, sentenceKey);
        getChildren().add(kit.buttons().primary(first));
    }
}

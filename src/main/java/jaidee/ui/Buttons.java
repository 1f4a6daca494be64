package jaidee.ui;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;

/// Buttons that do a `Deed`: its words, its key as a small cap beside them, its rule as *enabled*.
public final class Buttons {
    private static final Duration PATIENCE = Duration.millis(100);

    private final UiTexts texts;

    public Buttons(UiTexts texts) {
        this.texts = texts;
    }

    public Button of(Deed deed) {
        return button(deed, List.of());
    }

    public Button of(Deed deed, Ikon ikon) {
        return button(deed, List.of(Icons.of(ikon)));
    }

    /// The one button of a screen that stands out.
    public Button primary(Deed deed) {
        return styled(of(deed), Styles.ACCENT);
    }

    public Button primary(Deed deed, Ikon ikon) {
        return styled(of(deed, ikon), Styles.ACCENT);
    }

    /// For what takes money or data away.
    public Button danger(Deed deed) {
        return styled(of(deed), Styles.DANGER);
    }

    /// Without a frame, for side ways.
    public Button quiet(Deed deed, Ikon ikon) {
        return styled(of(deed, ikon), Styles.FLAT);
    }

    /// Shows no words; a screen reader and the hint say what it does.
    public Button icon(Deed deed, Ikon ikon) {
        Button button = new Button(null, Icons.of(ikon));
        Tooltip hint = new Tooltip();
        hint.textProperty().bind(texts.with(now -> (now.get(deed.textKey()) + "  " + deed.keyText()).strip()));
        button.setTooltip(hint);
        texts.spoken(button, deed.textKey());
        wire(button, deed);
        return styled(button, Styles.BUTTON_ICON, Styles.FLAT);
    }

    /// Shows on `button` that its deed is under way, once that takes longer than a blink.
    public static void waiting(Button button, Busy busy) {
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.getStyleClass().add("button-wheel");
        PauseTransition patience = new PauseTransition(PATIENCE);
        Node usual = button.getGraphic();
        patience.setOnFinished(event -> button.setGraphic(wheel));
        busy.property().subscribe(waits -> {
            if (waits) patience.playFromStart();
            else {
                patience.stop();
                button.setGraphic(usual);
            }
        });
    }

    public static Label keyCap(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("key-cap");
        cap.setMinWidth(Label.USE_PREF_SIZE);
        return cap;
    }

    private Button button(Deed deed, List<Node> icons) {
        Label words = texts.bind(new Label(), deed.textKey());
        words.setMinWidth(Label.USE_PREF_SIZE);
        HBox face = new HBox(8);
        face.setAlignment(Pos.CENTER);
        face.getChildren().addAll(icons);
        face.getChildren().add(words);
        if (deed.hasKey()) face.getChildren().add(keyCap(deed.keyText()));
        Button button = new Button(null, face);
        texts.spoken(button, deed.textKey());
        wire(button, deed);
        return button;
    }

    private static void wire(Button button, Deed deed) {
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> deed.run());
        button.disableProperty().bind(Bindings.not(deed.possible()));
    }

    private static Button styled(Button button, String... classes) {
        button.getStyleClass().addAll(classes);
        return button;
    }
}

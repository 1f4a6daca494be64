package jaidee.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import org.kordamp.ikonli.Ikon;

/// A short word in a rounded badge: a tier, an alert, a state. Never cut off.
public final class Pill extends Label {
    public Pill(ObservableValue<String> words, Tone tone) {
        textProperty().bind(words);
        dress(tone);
    }

    /// For a word that is the same in both languages, such as a number.
    public Pill(String words, Tone tone) {
        setText(words);
        dress(tone);
    }

    public Pill with(Ikon ikon) {
        setGraphic(Icons.of(ikon));
        return this;
    }

    private void dress(Tone tone) {
        getStyleClass().addAll("pill", tone.style());
        setMinWidth(USE_PREF_SIZE);
    }
}

package jaidee.ui.form;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// A few choices side by side, one of them taken: species, sex, way of paying. Tab comes to it as to one field; ← and →
/// choose.
public final class ChoiceChips<T> extends FlowPane {
    private final List<T> choices;
    private final ObjectProperty<T> value = new SimpleObjectProperty<>();

    public ChoiceChips(List<T> choices, Function<T, ObservableValue<String>> words) {
        super(8, 8);
        this.choices = List.copyOf(choices);
        getStyleClass().add("chips");
        for (T choice : this.choices) getChildren().add(chip(choice, words.apply(choice)));
        value.subscribe(this::mark);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// The choice taken; `null` before the first.
    public ObjectProperty<T> valueProperty() {
        return value;
    }

    @Override
    public void requestFocus() {
        chip(Math.max(index(value.get()), 0)).requestFocus();
    }

    private ToggleButton chip(T choice, ObservableValue<String> words) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().add("chip");
        chip.textProperty().bind(words);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(event -> {
            value.set(choice);
            mark(choice);
        });
        return chip;
    }

    // only one chip takes part in Tab: the one taken, or the first
    private void mark(T chosen) {
        for (int i = 0; i < choices.size(); i++) {
            chip(i).setSelected(Objects.equals(choices.get(i), chosen));
            chip(i).setFocusTraversable(i == Math.max(index(chosen), 0));
        }
    }

    private void key(KeyEvent event) {
        int step = switch (event.getCode()) {
            case RIGHT, DOWN -> 1;
            case LEFT, UP -> -1;
            default -> 0;
        };
        if (step == 0 || event.isAltDown()) return;
        int from = index(value.get());
        int next = from < 0 ? 0 : Math.floorMod(from + step, choices.size());
        value.set(choices.get(next));
        chip(next).requestFocus();
        event.consume();
    }

    private int index(T choice) {
        return choice == null ? -1 : choices.indexOf(choice);
    }

    private ToggleButton chip(int index) {
        return (ToggleButton) getChildren().get(index);
    }
}

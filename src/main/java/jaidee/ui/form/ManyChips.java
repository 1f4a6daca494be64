package jaidee.ui.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// Choices side by side, as many taken as one likes: species, days of the week, tiers. Tab comes to them as to one field;
/// ← and → go from one to the next, the space bar takes it or leaves it.
public final class ManyChips<T> extends FlowPane {
    private final List<T> choices;
    private final ObservableList<T> chosen = FXCollections.observableArrayList();
    // kept, or listeners would be forgotten with it
    private final ObservableList<T> seen = FXCollections.unmodifiableObservableList(chosen);

    public ManyChips(List<T> choices, Function<T, ObservableValue<String>> words) {
        super(6, 6);
        this.choices = List.copyOf(choices);
        getStyleClass().add("chips");
        for (T choice : this.choices) getChildren().add(chip(choice, words.apply(choice)));
        if (!getChildren().isEmpty()) getChildren().getFirst().setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Those taken, in the order of the choices; to be watched, not to be changed.
    public ObservableList<T> chosen() {
        return seen;
    }

    public void choose(List<T> taken) {
        chosen.setAll(choices.stream().filter(taken::contains).toList());
        for (int i = 0; i < choices.size(); i++) chip(i).setSelected(chosen.contains(choices.get(i)));
    }

    @Override
    public void requestFocus() {
        if (!choices.isEmpty()) chip(0).requestFocus();
    }

    private ToggleButton chip(T choice, ObservableValue<String> words) {
        ToggleButton chip = new ToggleButton();
        chip.getStyleClass().add("chip");
        chip.textProperty().bind(words);
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setFocusTraversable(false);
        chip.setOnAction(event -> {
            List<T> now = new ArrayList<>(chosen);
            if (chip.isSelected()) now.add(choice);
            else now.remove(choice);
            choose(now);
        });
        return chip;
    }

    private void key(KeyEvent event) {
        int step = switch (event.getCode()) {
            case RIGHT, DOWN -> 1;
            case LEFT, UP -> -1;
            default -> 0;
        };
        if (step == 0 || event.isAltDown() || choices.isEmpty()) return;
        int from = 0;
        for (int i = 0; i < choices.size(); i++) if (chip(i).isFocused()) from = i;
        chip(Math.floorMod(from + step, choices.size())).requestFocus();
        event.consume();
    }

    private ToggleButton chip(int index) {
        return (ToggleButton) getChildren().get(index);
    }
}

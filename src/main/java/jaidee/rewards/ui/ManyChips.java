package jaidee.rewards.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/// Chips of which any number may be taken, with Space: weekdays, levels. None taken means all of them.
final class ManyChips<T> extends FlowPane {
    private final Map<T, ToggleButton> chips = new LinkedHashMap<>();

    ManyChips(List<T> choices, Function<T, ObservableValue<String>> words, Runnable changed) {
        super(8, 8);
        getStyleClass().add("chips");
        for (T choice : choices) {
            ToggleButton chip = new ToggleButton();
            chip.getStyleClass().add("chip");
            chip.textProperty().bind(words.apply(choice));
            chip.setMinWidth(USE_PREF_SIZE);
            chip.selectedProperty().subscribe(changed);
            chips.put(choice, chip);
            getChildren().add(chip);
        }
    }

    Set<T> taken() {
        return chips.entrySet().stream().filter(chip -> chip.getValue().isSelected()).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    void take(Set<T> wanted) {
        chips.forEach((choice, chip) -> chip.setSelected(wanted.contains(choice)));
    }
}

package jaidee.ui.form;

import java.util.List;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import jaidee.ui.Icons;
import org.kordamp.ikonli.feather.Feather;

/// A field that completes what is typed, and under it what was taken so far, as many as one likes: breeds. Enter takes what
/// stands in the field; a click on a chip, or Backspace in the empty field, takes the last away again.
public final class AddedChips<T> extends VBox {
    private final CompletingField<T> field;
    private final Function<T, String> shown;
    private final Function<String, T> own;
    private final FlowPane chips = new FlowPane(6, 6);
    private final ObservableList<T> taken = FXCollections.observableArrayList();
    // kept, or listeners would be forgotten with it
    private final ObservableList<T> seen = FXCollections.unmodifiableObservableList(taken);

    /// @param shown what stands on a chip, now
    /// @param own   what words mean that are none of the offers
    public AddedChips(CompletingField<T> field, Function<T, String> shown, Function<String, T> own) {
        super(6);
        this.field = field;
        this.shown = shown;
        this.own = own;
        chips.getStyleClass().add("chips");
        chips.visibleProperty().bind(chips.managedProperty());
        getChildren().addAll(field, chips);
        field.chosenProperty().subscribe(offer -> {
            if (offer != null) javafx.application.Platform.runLater(this::take);
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) take();
        });
        draw();
    }

    /// Those taken, in the order of taking; to be watched, not to be changed.
    public ObservableList<T> taken() {
        return seen;
    }

    public void choose(List<T> these) {
        field.clear();
        taken.setAll(these);
        draw();
    }

    /// Draws the chips anew, when their words changed.
    public void draw() {
        chips.getChildren().setAll(taken.stream().map(this::chip).toList());
        chips.setManaged(!taken.isEmpty());
    }

    private Button chip(T one) {
        Button chip = new Button(shown.apply(one), Icons.of(Feather.X));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setFocusTraversable(false);
        chip.setOnAction(event -> drop(one));
        return chip;
    }

    private void drop(T one) {
        taken.remove(one);
        draw();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !field.getText().isBlank()) {
            take();
            event.consume();
        } else if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty() && !taken.isEmpty()) {
            drop(taken.getLast());
            event.consume();
        }
    }

    private void take() {
        String typed = field.getText().strip();
        if (typed.isEmpty()) return;
        T one = field.chosenProperty().get() == null ? own.apply(typed) : field.chosenProperty().get();
        field.clear();
        if (!taken.contains(one)) taken.add(one);
        draw();
    }
}

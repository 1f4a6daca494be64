package jaidee.owners.ui;

import jaidee.ui.Hit;
import jaidee.ui.Kit;
import jaidee.ui.form.CompletingField;
import jaidee.ui.form.Field;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Pieces that the forms of this feature share: fields bound to a model, rows, and Enter going on to the next field.
final class Forms {
    private Forms() {
    }

    static TextField text(StringProperty value, Runnable left) {
        return bound(new TextField(), value, left);
    }

    /// @param offers words to complete to, best first
    static CompletingField<String> completing(Kit kit, StringProperty value, Function<String, List<String>> offers) {
        CompletingField<String> field = new CompletingField<>(kit.overlay(),
                typed -> offers.apply(typed).stream().map(each -> Hit.of(each, each)).toList(), each -> each);
        return bound(field, value, () -> {
        });
    }

    private static <F extends TextField> F bound(F field, StringProperty value, Runnable left) {
        field.textProperty().bindBidirectional(value);
        field.focusedProperty().subscribe(focused -> {
            if (!focused) left.run();
        });
        enterGoesOn(field);
        return field;
    }

    static void enterGoesOn(TextField field) {
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            field.requestFocusTraversal(TraversalDirection.NEXT);
            event.consume();
        });
    }

    /// Side by side, sharing the width as their preferred widths say.
    static HBox row(Node... nodes) {
        HBox row = new HBox(12, nodes);
        for (Node node : nodes) {
            HBox.setHgrow(node, Priority.ALWAYS);
            if (node instanceof Region region) region.setMinWidth(60);
        }
        return row;
    }

    static <R extends Region> R wide(R field, double width) {
        field.setPrefWidth(width);
        return field;
    }

    /// Chips that stay on one line, as wide as their words, whatever the text size.
    static <C extends FlowPane> C oneLine(C chips) {
        chips.getChildren().forEach(chip -> ((Region) chip).widthProperty().subscribe(() -> chips.setPrefWrapLength(
                chips.getChildren().stream().mapToDouble(each -> each.prefWidth(-1) + chips.getHgap()).sum())));
        chips.setMinWidth(Region.USE_PREF_SIZE);
        return chips;
    }
}

package jaidee.checkout.ui;

import jaidee.kernel.Money;
import jaidee.kernel.Texts;
import jaidee.ui.Icons;
import jaidee.ui.UiTexts;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Something that makes the bill smaller, by name, with what it takes off and a word about it. It can be taken off the
/// bill again, by its button or, with the focus on it, by Delete.
final class ReductionBox extends VBox {
    /// @param works false: it takes nothing off, and `says` tells why
    ReductionBox(UiTexts texts, Feather icon, Function<Texts, String> name, Function<Texts, String> says, boolean works, Money off,
                 String dropKey, Runnable drop) {
        super(2);
        Label heading = label(name.apply(texts.now()), "strong");
        heading.setGraphic(Icons.of(icon));
        Label words = label(says.apply(texts.now()), works ? "muted" : "coupon-refused");
        words.getStyleClass().add("small");
        Label amount = label(off.isZero() ? "" : off.negated().toString(), "saving");
        amount.setMinWidth(Label.USE_PREF_SIZE);
        Button button = texts.spoken(new Button(null, Icons.of(Feather.X)), dropKey);
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setOnAction(event -> drop.run());
        HBox below = row(words, amount);
        below.getStyleClass().add("coupon-words");
        getChildren().addAll(row(heading, button), below);
        getStyleClass().add(works ? "coupon-box" : "coupon-box-refused");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.DELETE || event.isShiftDown()) return;
            event.consume();
            drop.run();
        });
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(style);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }

    private static HBox row(Label wide, javafx.scene.Node right) {
        HBox.setHgrow(right, Priority.NEVER);
        HBox row = new HBox(4, wide, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}

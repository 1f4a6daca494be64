package jaidee.checkout.ui;

import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// At the foot of the customer's column: put this bill on hold, and how many wait.
final class HoldBar extends VBox {
    HoldBar(HoldViewModel model, Deed hold, Deed held, Kit kit) {
        super(4);
        Button put = kit.buttons().quiet(hold, Feather.PAUSE_CIRCLE);
        Label words = new Label();
        words.textProperty().bind(kit.texts().with(now -> model.countProperty().get() == 0 ? now.get("checkout.held")
                : now.get("checkout.held.count", model.countProperty().get()), model.countProperty()));
        HBox face = new HBox(8, Icons.of(Feather.LAYERS), words, Buttons.keyCap(CounterKeys.HELD));
        face.setAlignment(Pos.CENTER);
        Button list = new Button(null, face);
        list.setId("held-count");
        list.accessibleTextProperty().bind(words.textProperty());
        list.setOnAction(event -> held.run());
        model.countProperty().subscribe(count -> {
            list.getStyleClass().removeAll("flat", "waiting");
            list.getStyleClass().add(count.intValue() == 0 ? "flat" : "waiting");
        });
        for (Button button : new Button[] {put, list}) {
            button.setMaxWidth(Double.MAX_VALUE);
            button.setFocusTraversable(false);
        }
        getChildren().addAll(Card.line(), put, list);
    }
}

package jaidee.checkout.ui;

import jaidee.checkout.Payment;
import jaidee.checkout.Split;
import jaidee.kernel.Money;
import jaidee.till.PaymentMethod;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is missing, always large, and above it the parts that were taken already, each of which can be taken back.
final class PaymentParts extends VBox {
    private final PaymentViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final Deed dropLast;

    /// @param keys where the key that drops the last part is added
    PaymentParts(PaymentViewModel model, Kit kit, List<Deed> keys) {
        super(6);
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.dropLast = Deed.of("checkout.pay.drop_last", "Alt+Delete", () -> model.giveBack(model.splitProperty().get().parts().size() - 1))
                .when(model.busy().property().not().and(Bindings.createBooleanBinding(
                        () -> !model.splitProperty().get().parts().isEmpty(), model.splitProperty())));
        keys.add(dropLast);
        model.splitProperty().subscribe(split -> show());
        model.methodProperty().subscribe(method -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        Split split = model.splitProperty().get();
        List<Payment> parts = split.parts();
        getChildren().clear();
        if (!parts.isEmpty()) {
            getChildren().add(row(texts.get("checkout.due"), split.net().toString(), "muted"));
            for (int i = 0; i < parts.size(); i++) getChildren().add(part(parts.get(i), i));
            HBox drop = new HBox(Card.gap(), kit.buttons().quiet(dropLast, Feather.X));
            drop.getChildren().getLast().setFocusTraversable(false);
            getChildren().addAll(drop, Card.line());
        }
        Money missing = split.missing(model.methodProperty().get());
        boolean rounded = missing.compareTo(split.missing(PaymentMethod.CARD)) < 0;
        if (rounded) getChildren().add(row(texts.get("checkout.rounding"), split.cashRounding().toString(), "muted"));
        String word = missing.isNegative() ? "checkout.pay.over" : parts.isEmpty() ? "checkout.due" : "checkout.pay.missing";
        getChildren().add(huge(texts.get(word), missing.isNegative() ? missing.negated() : missing));
    }

    private Node part(Payment part, int index) {
        Button drop = texts.spoken(new Button(null, Icons.of(Feather.X)), "checkout.pay.drop");
        drop.getStyleClass().addAll("button-icon", "flat", "small");
        drop.setFocusTraversable(false);
        drop.disableProperty().bind(model.busy().property());
        drop.setOnAction(event -> model.giveBack(index));
        HBox row = row(texts.get(part.says()), part.tendered().toString(), "strong");
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("part");
        row.getChildren().add(drop);
        return row;
    }

    private static HBox row(String words, String amount, String style) {
        Label name = new Label(words), number = new Label(amount);
        name.setWrapText(true);
        number.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add(style);
        number.getStyleClass().add(style);
        HBox row = new HBox(8, name, Card.gap(), number);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private static Node huge(String words, Money missing) {
        Label word = new Label(words), amount = new Label(missing.toString());
        word.getStyleClass().add("heading");
        amount.getStyleClass().add("amount-huge");
        amount.setId("missing");
        amount.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, word, Card.gap(), amount);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}

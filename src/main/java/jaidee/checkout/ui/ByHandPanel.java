package jaidee.checkout.ui;

import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Asks how much is given by hand and why: `10%` or `50`, a usual reason or another one, Enter.
final class ByHandPanel {
    private final ByHandViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final TextField amount = new TextField();
    private final TextField reason = new TextField();
    private final ChoiceChips<String> usual;

    ByHandPanel(ByHandViewModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.usual = new ChoiceChips<>(model.kind().reasons(), key -> texts.with(now -> now.get(key)));
    }

    void open(Runnable closed) {
        VBox content = new VBox(16, from(), amountField(), reasonField());
        content.setPrefWidth(480);
        Panel panel = kit.dialogs().panel(model.title(), content).focusing(amount).onClosed(closed);
        Deed give = Deed.of("checkout.given.give", () -> give(panel));
        content.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            event.consume();
            give.run();
        });
        if (model.there()) panel.offer(Deed.of("checkout.given.drop", () -> {
            panel.close();
            model.drop();
        }));
        panel.offerPrimary(give).open();
        amount.selectAll();
    }

    private void give(Panel panel) {
        model.give(panel::close);
        if (model.refusals().of("amount").get() != null) Focus.on(amount);
        else if (model.refusals().of("reason").get() != null) usual.requestFocus();
    }

    private Node from() {
        Label from = texts.bind(new Label(), model.kind().key + "from", model.from());
        from.getStyleClass().add("muted");
        return from;
    }

    private Node amountField() {
        amount.setId("by-hand-amount");
        amount.getStyleClass().addAll("number-field", "tendered");
        amount.textProperty().bindBidirectional(model.amountProperty());
        texts.prompt(amount, model.kind().key + "prompt");
        return new Field(texts, model.kind().key + "amount", amount).required().echoing(texts.of(model.outcome()))
                .refusing(model.refusals().of("amount"));
    }

    private Node reasonField() {
        usual.setId("by-hand-reasons");
        reason.setId("by-hand-reason");
        reason.textProperty().bindBidirectional(model.reasonProperty());
        texts.prompt(reason, "checkout.given.reason.other");
        usual.valueProperty().subscribe(key -> {
            if (key != null) reason.setText(texts.get(key));
        });
        VBox both = new VBox(8, usual, reason);
        texts.spoken(reason, "checkout.given.reason");
        return new Field(texts, "checkout.given.reason", both).required().refusing(model.refusals().of("reason"));
    }
}

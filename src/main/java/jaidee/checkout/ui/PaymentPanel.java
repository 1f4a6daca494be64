package jaidee.checkout.ui;

import jaidee.checkout.SaleReceipt;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Takes the cash: what is due, what is handed over (typed, or one of the likely notes), what goes back. Enter confirms.
final class PaymentPanel {
    private final PaymentViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final Consumer<SaleReceipt> sold;
    private final MoneyField tendered = new MoneyField();

    PaymentPanel(PaymentViewModel model, Kit kit, Consumer<SaleReceipt> sold) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.sold = sold;
    }

    void open(Runnable givenUp) {
        tendered.moneyProperty().bindBidirectional(model.tenderedProperty());
        tendered.getStyleClass().add("tendered");
        tendered.setId("tendered");
        VBox content = new VBox(16, due());
        if (!model.quote().cashRounding().isZero()) content.getChildren().add(rounding());
        content.getChildren().addAll(field(), notes(), Card.line(), change(), problem());
        content.setPrefWidth(460);
        Panel panel = kit.dialogs().panel(Message.of("checkout.pay.cash"), content).focusing(tendered)
                .givingWay(() -> !model.busy().property().get());
        boolean[] done = new boolean[1];
        Deed confirm = Deed.of("checkout.pay.confirm", () -> model.confirm(receipt -> {
            done[0] = true;
            panel.close();
            sold.accept(receipt);
        })).when(model.busy().property().not());
        tendered.setOnAction(event -> confirm.run());
        panel.onClosed(() -> {
            if (!done[0]) givenUp.run();
        });
        panel.offerPrimary(confirm).open();
        tendered.selectAll();
    }

    private Node due() {
        Label word = texts.bind(new Label(), "checkout.due");
        word.getStyleClass().add("heading");
        Label amount = new Label(model.due().toString());
        amount.getStyleClass().add("amount-huge");
        return baseline(word, amount);
    }

    private Node rounding() {
        Label word = texts.bind(new Label(), "checkout.rounding");
        Label amount = new Label(model.quote().cashRounding().toString());
        word.getStyleClass().add("muted");
        amount.getStyleClass().add("muted");
        return baseline(word, amount);
    }

    private Node field() {
        return new Field(texts, "checkout.pay.tendered", tendered).refusing(model.refusals().of("tendered"));
    }

    private Node notes() {
        HBox row = new HBox(8);
        List<Money> notes = model.quickNotes();
        for (Money note : notes) {
            Button button = new Button(note.equals(model.due()) ? null : note.toString());
            if (note.equals(model.due())) texts.bind(button, "checkout.pay.exact");
            button.getStyleClass().add("chip");
            button.setOnAction(event -> {
                model.tenderedProperty().set(note);
                tendered.requestFocus();
                tendered.selectAll();
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private Node change() {
        Label word = new Label();
        word.textProperty().bind(texts.with(now ->
                now.get(model.changeProperty().get().isNegative() ? "checkout.pay.missing" : "checkout.pay.change"),
                model.changeProperty()));
        word.getStyleClass().add("heading");
        Label amount = new Label();
        amount.textProperty().bind(javafx.beans.binding.Bindings.createStringBinding(() -> {
            Money change = model.changeProperty().get();
            return (change.isNegative() ? change.negated() : change).toString();
        }, model.changeProperty()));
        amount.getStyleClass().add("amount-huge");
        amount.setId("change");
        model.changeProperty().subscribe(change ->
                amount.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("missing"), change.isNegative()));
        return baseline(word, amount);
    }

    private Node problem() {
        Label why = new Label();
        why.textProperty().bind(texts.of(model.refusals().of("")));
        why.setWrapText(true);
        why.getStyleClass().add("obstacle");
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }

    private static HBox baseline(Node word, Node amount) {
        HBox row = new HBox(8, word, Card.gap(), amount);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }
}

package jaidee.checkout.ui;

import jaidee.checkout.SaleReceipt;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.till.PaymentMethod;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Route;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Takes the money: what is due, how it is paid, what is handed over (typed, or one of the likely notes), what goes back.
/// Cash in full is one Enter; a key chooses another way to pay, and a part that is less than the bill joins the parts
/// taken.
final class PaymentPanel {
    private static final double WIDTH = 684;
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final Map<PaymentMethod, Feather> ICONS = Map.of(PaymentMethod.CASH, Feather.DOLLAR_SIGN, PaymentMethod.PROMPTPAY,
            Feather.SMARTPHONE, PaymentMethod.CARD, Feather.CREDIT_CARD, PaymentMethod.TRANSFER, Feather.SEND, PaymentMethod.DEPOSIT, Feather.ARCHIVE);
    private static final List<Map.Entry<PaymentMethod, String>> METHODS = List.of(Map.entry(PaymentMethod.CASH, "F5"),
            Map.entry(PaymentMethod.PROMPTPAY, "F6"), Map.entry(PaymentMethod.CARD, "F7"), Map.entry(PaymentMethod.TRANSFER, "F8"),
            Map.entry(PaymentMethod.DEPOSIT, "F9"));

    private final PaymentViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final Consumer<SaleReceipt> sold;
    private final MoneyField tendered = new MoneyField();
    private final TextField reference = new TextField();
    private final List<Deed> keys = new ArrayList<>();
    private final BooleanBinding idle;

    PaymentPanel(PaymentViewModel model, Kit kit, Consumer<SaleReceipt> sold) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.sold = sold;
        this.idle = model.busy().property().not();
    }

    void open(Runnable givenUp) {
        tendered.moneyProperty().bindBidirectional(model.tenderedProperty());
        tendered.getStyleClass().add("tendered");
        tendered.setId("tendered");
        reference.textProperty().bindBidirectional(model.referenceProperty());
        reference.setId("reference");
        Panel[] shown = new Panel[1];
        Deed settings = Deed.of("checkout.pay.settings", "F12", () -> {
            shown[0].close();
            kit.navigator().open(new Route.Settings());
        }).when(is(PaymentMethod.PROMPTPAY));
        Deed arrived = Deed.of("checkout.pay.arrived", "F10", model::arrived)
                .when(Bindings.isNotNull(model.shownCodeProperty()).and(Bindings.isNull(model.checkedProperty())).and(idle));
        Deed slip = Deed.of("checkout.pay.slip", "F11", () -> model.printSlip(texts.language())).when(Bindings.isNotNull(model.shownCodeProperty()));
        keys.addAll(List.of(settings, arrived));
        Panel panel = shown[0] = kit.dialogs().panel(Message.of("checkout.pay"), content(arrived, settings)).focusing(tendered)
                .givingWay(() -> idle.get() && model.splitProperty().get().parts().isEmpty());
        Runnable take = () -> model.take(receipt -> {
            panel.close();
            sold.accept(receipt);
        });
        tendered.setOnAction(event -> take.run());
        reference.setOnAction(event -> take.run());
        panel.onClosed(() -> {
            model.close();
            if (!model.isSold()) givenUp.run();
        });
        // Enter alone still says what is wanted
        BooleanBinding ready = idle.and(is(PaymentMethod.PROMPTPAY).not().or(Bindings.isNotNull(model.checkedProperty())));
        panel.answering(keys).offer(slip, is(PaymentMethod.PROMPTPAY))
                .offerPrimary(Deed.of("checkout.pay.part", take).when(ready), model.completingProperty().not())
                .offerPrimary(Deed.of("checkout.pay.confirm", take).when(ready), model.completingProperty()).open();
        tendered.selectAll();
    }

    private Node content(Deed arrived, Deed settings) {
        VBox left = new VBox(12, new PaymentParts(model, kit, keys), field(), notes(), referenceField(), change(), problem());
        HBox.setHgrow(left, Priority.ALWAYS);
        PromptPayBox code = new PromptPayBox(model, kit, arrived, settings);
        code.visibleProperty().bind(is(PaymentMethod.PROMPTPAY));
        code.managedProperty().bind(code.visibleProperty());
        VBox content = new VBox(16, methods(), new HBox(24, left, code));
        content.setPrefWidth(WIDTH);
        return content;
    }

    private Node methods() {
        HBox row = new HBox(8);
        row.getStyleClass().add("methods");
        for (Map.Entry<PaymentMethod, String> each : METHODS) {
            PaymentMethod method = each.getKey();
            Deed deed = Deed.of(method.named().key(), each.getValue(), () -> choose(method)).when(method == PaymentMethod.DEPOSIT ? idle.and(hasDeposit()) : idle);
            keys.add(deed);
            Button button = kit.buttons().of(deed, ICONS.get(method));
            button.getStyleClass().add("method");
            button.setFocusTraversable(false);
            model.methodProperty().subscribe(chosen -> button.pseudoClassStateChanged(CHOSEN, chosen == method));
            if (method == PaymentMethod.DEPOSIT) shownWhile(button, hasDeposit());
            row.getChildren().add(button);
        }
        return row;
    }

    private void choose(PaymentMethod method) {
        model.choose(method);
        tendered.requestFocus();
        tendered.selectAll();
    }

    private Node field() {
        return new Field(texts, "checkout.pay.tendered", tendered).refusing(model.refusals().of("tendered"));
    }

    private Node referenceField() {
        texts.prompt(reference, "checkout.pay.reference.prompt");
        Field field = new Field(texts, "checkout.pay.reference", reference).refusing(model.refusals().of("reference"));
        Label left = texts.bind(new Label(), "checkout.pay.deposit.left", model.depositProperty());
        Label look = texts.bind(new Label(), "checkout.pay.transfer.look");
        look.setWrapText(true);
        List.of(left, look).forEach(hint -> hint.getStyleClass().add("muted"));
        return new VBox(8, shownWhile(field, is(PaymentMethod.CARD).or(is(PaymentMethod.TRANSFER))), shownWhile(look, is(PaymentMethod.TRANSFER)),
                shownWhile(left, is(PaymentMethod.DEPOSIT)));
    }

    private Node notes() {
        HBox row = new HBox(8);
        model.missingProperty().subscribe(missing -> row.getChildren().setAll(model.quickNotes().stream().map(note -> note(note, missing)).toList()));
        return shownWhile(row, is(PaymentMethod.CASH));
    }

    private Button note(Money note, Money missing) {
        Button button = new Button(note.equals(missing) ? null : note.toString());
        if (note.equals(missing)) texts.bind(button, "checkout.pay.exact");
        button.getStyleClass().add("chip");
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(event -> {
            model.tenderedProperty().set(note);
            tendered.requestFocus();
            tendered.selectAll();
        });
        return button;
    }

    private Node change() {
        Label word = new Label();
        word.textProperty().bind(texts.with(now ->
                now.get(model.changeProperty().get().isNegative() ? "checkout.pay.rest" : "checkout.pay.change"), model.changeProperty()));
        word.getStyleClass().add("heading");
        Label amount = new Label();
        amount.textProperty().bind(Bindings.createStringBinding(() -> size(model.changeProperty().get()).toString(), model.changeProperty()));
        amount.getStyleClass().add("amount-huge");
        amount.setId("change");
        model.changeProperty().subscribe(change -> amount.pseudoClassStateChanged(MISSING, change.isNegative()));
        HBox row = new HBox(8, word, Card.gap(), amount);
        row.setAlignment(Pos.BASELINE_LEFT);
        VBox below = new VBox(12, Card.line(), row);
        below.visibleProperty().bind(is(PaymentMethod.CASH).or(model.completingProperty().not()));
        return below;
    }

    private Node problem() {
        Label why = new Label();
        why.textProperty().bind(texts.of(model.refusals().of("")));
        why.setWrapText(true);
        why.setId("problem");
        why.getStyleClass().add("obstacle");
        return shownWhile(why, why.textProperty().isNotEmpty());
    }

    private BooleanBinding is(PaymentMethod method) {
        return model.methodProperty().isEqualTo(method);
    }

    private BooleanBinding hasDeposit() {
        return Bindings.createBooleanBinding(() -> model.depositProperty().get().isPositive(), model.depositProperty());
    }

    private static Money size(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }

    private static <N extends Node> N shownWhile(N node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
        return node;
    }
}

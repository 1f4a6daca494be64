package jaidee.deposits.ui;

import jaidee.kernel.BahtText;
import jaidee.kernel.Language;
import jaidee.paper.ui.PayCodeBox;
import jaidee.till.CheckedBy;
import jaidee.till.PayCode;
import jaidee.till.PaymentMethod;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Focus;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The form that takes a deposit or gives it back, with the payment code beside it.
final class DepositForm extends HBox {
    private static final double WIDTH = 380;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final List<Map.Entry<PaymentMethod, String>> METHODS = List.of(Map.entry(PaymentMethod.CASH, "F5"),
            Map.entry(PaymentMethod.PROMPTPAY, "F6"), Map.entry(PaymentMethod.CARD, "F7"), Map.entry(PaymentMethod.TRANSFER, "F8"));

    private final DepositsViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final List<Deed> deeds = new ArrayList<>();
    private final MoneyField amount = new MoneyField();
    private final TextField reference = new TextField();
    private final TextField note = new TextField();
    private final PayCodeBox code;
    private final BooleanBinding idle;
    private final Deed arrived;
    private final Deed slip;

    DepositForm(DepositsViewModel model, Kit kit) {
        super(16);
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.idle = model.busy().property().not();
        this.code = new PayCodeBox(kit.background());
        this.arrived = Deed.of("checkout.pay.arrived", "F10", model::arrived)
                .when(Bindings.isNotNull(model.shownCodeProperty()).and(Bindings.isNull(model.checkedProperty())).and(idle));
        this.slip = Deed.of("checkout.pay.slip", "F11", () -> model.printSlip(texts.language())).when(Bindings.isNotNull(model.shownCodeProperty()));
        Deed turn = Deed.of("deposits.turn", "F9", () -> turn(!model.givingProperty().get())).when(idle.and(hasMoney()));
        deeds.addAll(List.of(arrived, slip, turn));
        amount.moneyProperty().bindBidirectional(model.amountProperty());
        amount.getStyleClass().add("tendered");
        amount.setId("amount");
        reference.textProperty().bindBidirectional(model.referenceProperty());
        note.textProperty().bindBidirectional(model.noteProperty());
        note.setId("note");
        List.of(amount, reference, note).forEach(field -> field.setOnAction(event -> model.confirm(texts.language())));
        getChildren().addAll(shownWhile(code, is(PaymentMethod.PROMPTPAY)), card());
        model.shownCodeProperty().subscribe(shown -> showCode());
        model.checkedProperty().subscribe(who -> showCode());
        model.payeeProperty().subscribe(who -> showCode());
        texts.languageProperty().subscribe(language -> showCode());
    }

    List<Deed> deeds() {
        return deeds;
    }

    void focusFirst() {
        Focus.on(amount);
    }

    private Card card() {
        Deed take = Deed.of("deposits.take", () -> model.confirm(texts.language())).when(idle);
        Deed back = Deed.of("deposits.give_back", () -> model.confirm(texts.language())).when(idle);
        Card card = new Card().add(direction(), methods(),
                new Field(texts, "deposits.amount", amount).refusing(model.refusals().of("amount")),
                shownWhile(new Field(texts, "checkout.pay.reference", reference).refusing(model.refusals().of("reference")),
                        is(PaymentMethod.CARD).or(is(PaymentMethod.TRANSFER))),
                shownWhile(new Field(texts, "deposits.note", note).refusing(model.refusals().of("note")), model.givingProperty().not()),
                shownWhile(reason(), model.givingProperty()), problem(),
                shownWhile(wide(kit.buttons().primary(take, Feather.ARCHIVE)), model.givingProperty().not()),
                shownWhile(wide(kit.buttons().danger(back)), model.givingProperty()));
        card.setMinWidth(WIDTH);
        card.setPrefWidth(WIDTH);
        card.setMaxWidth(WIDTH);
        return card;
    }

    private Node direction() {
        ChoiceChips<Boolean> chips = new ChoiceChips<>(List.of(false, true), back -> texts.of(back ? "deposits.give_back" : "deposits.take_money"));
        model.givingProperty().subscribe(back -> chips.valueProperty().set(back));
        chips.valueProperty().addListener((property, before, back) -> {
            if (back != model.givingProperty().get()) turn(back);
        });
        HBox row = new HBox(8, chips, Card.gap(), Buttons.keyCap("F9"));
        HBox.setHgrow(chips, Priority.ALWAYS);
        return shownWhile(row, hasMoney());
    }

    private void turn(boolean back) {
        model.give(back);
        amount.requestFocus();
        amount.selectAll();
    }

    private Node methods() {
        TilePane tiles = new TilePane(8, 8);
        tiles.setPrefColumns(2);
        tiles.setPrefTileWidth((WIDTH - 48) / 2);
        for (Map.Entry<PaymentMethod, String> each : METHODS) {
            PaymentMethod method = each.getKey();
            boolean onlyIn = method == PaymentMethod.PROMPTPAY;
            Deed deed = Deed.of(method.named().key(), each.getValue(), () -> choose(method)).when(onlyIn ? idle.and(model.givingProperty().not()) : idle);
            deeds.add(deed);
            Button button = wide(kit.buttons().of(deed));
            button.getStyleClass().add("method");
            button.setFocusTraversable(false);
            model.methodProperty().subscribe(chosen -> button.pseudoClassStateChanged(CHOSEN, chosen == method));
            tiles.getChildren().add(onlyIn ? shownWhile(button, model.givingProperty().not()) : button);
        }
        return tiles;
    }

    private void choose(PaymentMethod method) {
        model.choose(method);
        amount.requestFocus();
    }

    private Node reason() {
        TextField reason = new TextField();
        reason.setId("reason");
        reason.textProperty().bindBidirectional(model.noteProperty());
        reason.setOnAction(event -> model.confirm(texts.language()));
        return new Field(texts, "deposits.reason", reason).required().refusing(model.refusals().of("note"));
    }

    private Node problem() {
        Label why = new Label();
        why.textProperty().bind(texts.of(model.refusals().of("")));
        why.setWrapText(true);
        why.setId("problem");
        why.getStyleClass().add("obstacle");
        return shownWhile(why, why.textProperty().isNotEmpty());
    }

    private void showCode() {
        PayCode shown = model.shownCodeProperty().get();
        if (model.payeeProperty().get() != null && model.payeeProperty().get().isEmpty())
            code.say(PayCodeBox.label(texts.get("deposits.refused.no_payee"), "plain"));
        else if (shown == null) code.say(PayCodeBox.label(texts.get("deposits.code.none"), "muted"));
        else code.show(new PayCodeBox.Shown(shown.payload(), shown.amount() + " " + texts.get("money.baht"),
                texts.language() == Language.TH ? BahtText.of(shown.amount()) : "", shown.payee().name().in(texts.language()),
                texts.get("till.promptpay.id", shown.payee().id().display())), checked());
    }

    private Node checked() {
        CheckedBy seen = model.checkedProperty().get();
        Button print = kit.buttons().of(slip, Feather.PRINTER);
        if (seen == null) return centred(kit.buttons().primary(arrived, Feather.EYE), print);
        Label who = PayCodeBox.label(texts.get("till.checked", seen.name()), "saving");
        who.setGraphic(Icons.of(Feather.CHECK_CIRCLE));
        return who;
    }

    private static VBox centred(Node... nodes) {
        VBox box = new VBox(8, nodes);
        box.setAlignment(Pos.TOP_CENTER);
        return box;
    }

    private BooleanBinding is(PaymentMethod method) {
        return model.methodProperty().isEqualTo(method);
    }

    private BooleanBinding hasMoney() {
        return Bindings.createBooleanBinding(() -> model.accountProperty().get() != null
                && model.accountProperty().get().balance().isPositive(), model.accountProperty());
    }

    private static Button wide(Button button) {
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static <N extends Node> N shownWhile(N node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
        return node;
    }
}

package jaidee.refunds.ui;

import jaidee.kernel.Money;
import jaidee.refunds.RefundKind;
import jaidee.refunds.RefundPreview;
import jaidee.till.PaymentMethod;
import jaidee.ui.Card;
import jaidee.ui.Focus;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What goes over the counter: the amount, what it is made of, and in which ways it goes.
final class RefundMoney extends VBox {
    private final RefundViewModel model;
    private final UiTexts texts;
    private final Label amount = new Label();
    private final VBox sums = new VBox(4);
    private final VBox ways = new VBox(8);
    private final CheckBox cardInCash = new CheckBox();
    private final Map<PaymentMethod, MoneyField> fields = new EnumMap<>(PaymentMethod.class);
    private List<PaymentMethod> shown = List.of();
    private boolean filling;

    RefundMoney(RefundViewModel model, Kit kit) {
        super(10);
        this.model = model;
        this.texts = kit.texts();
        Label word = texts.bind(new Label(), model.kind() == RefundKind.VOID ? "refunds.void.amount" : "refunds.amount");
        word.getStyleClass().add("heading");
        amount.setId("amount");
        amount.getStyleClass().add("amount-huge");
        HBox top = new HBox(8, word, Card.gap(), amount, texts.bind(new Label(), "money.baht"));
        top.setAlignment(Pos.BASELINE_LEFT);
        texts.bind(cardInCash, "refunds.card_in_cash");
        cardInCash.setId("card-in-cash");
        cardInCash.selectedProperty().bindBidirectional(model.cardInCashProperty());
        cardInCash.managedProperty().bind(cardInCash.visibleProperty());
        getChildren().addAll(top, sums, ways, cardInCash);
        model.previewProperty().subscribe(this::show);
        texts.languageProperty().subscribe(language -> {
            shown = List.of();
            show(model.previewProperty().get());
        });
    }

    void focus() {
        if (!fields.isEmpty()) Focus.on(fields.values().iterator().next());
    }

    private void show(RefundPreview preview) {
        if (preview == null) return;
        amount.setText(preview.money().toString());
        sums.getChildren().clear();
        preview.sums().ifPresent(sum -> {
            if (!sum.rounding().isZero()) sums.getChildren().addAll(row("refunds.net", sum.net()), row("checkout.rounding", sum.rounding()));
            if (preview.deducted().isPositive()) sums.getChildren().add(row("refunds.deducted", preview.deducted().negated()));
            if (sum.vat().isPositive()) sums.getChildren().add(row("refunds.vat", sum.vat()));
        });
        List<PaymentMethod> possible = preview.ways().keySet().stream().sorted().toList();
        boolean editable = model.kind() == RefundKind.REFUND && possible.size() > 1;
        if (!editable) plain(preview);
        else {
            if (!possible.equals(shown)) edited(preview, possible);
            fill(preview);
        }
        cardInCash.setVisible(model.kind() == RefundKind.REFUND && preview.ways().containsKey(PaymentMethod.CARD));
    }

    private void plain(RefundPreview preview) {
        shown = List.of();
        fields.clear();
        ways.getChildren().setAll(preview.back().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(back -> way(back.getKey(), back.getValue())).toList());
    }

    private Node way(PaymentMethod method, Money part) {
        Label name = new Label(texts.get(method.named())), number = new Label(part.toString());
        number.getStyleClass().add("amount");
        HBox row = new HBox(8, name, Card.gap(), number);
        row.setAlignment(Pos.BASELINE_LEFT);
        return row;
    }

    private void edited(RefundPreview preview, List<PaymentMethod> possible) {
        shown = possible;
        fields.clear();
        ways.getChildren().clear();
        for (PaymentMethod method : possible) {
            MoneyField field = new MoneyField();
            field.setId("back-" + method);
            field.setPrefColumnCount(8);
            field.setMaxWidth(MoneyField.USE_PREF_SIZE);
            field.setAccessibleText(texts.get(method.named()));
            field.moneyProperty().subscribe((before, typed) -> {
                if (!filling) model.giveBack(method, typed);
            });
            fields.put(method, field);
            Label most = new Label(texts.get("refunds.most", preview.ways().get(method)));
            most.getStyleClass().addAll("small", "muted");
            HBox row = new HBox(8, new VBox(new Label(texts.get(method.named())), most), Card.gap(), field);
            row.setAlignment(Pos.CENTER_LEFT);
            ways.getChildren().add(row);
        }
        ways.getChildren().add(new Field(texts, "refunds.back.hint", new HBox()).refusing(model.refusals().of("back")));
    }

    // the field that is being typed in keeps what was typed
    private void fill(RefundPreview preview) {
        filling = true;
        fields.forEach((method, field) -> {
            if (!field.isFocused()) field.moneyProperty().set(preview.back().getOrDefault(method, Money.ZERO));
        });
        filling = false;
    }

    private Node row(String key, Money part) {
        Label word = new Label(texts.get(key)), number = new Label(part.toString());
        word.getStyleClass().add("muted");
        number.getStyleClass().add("muted");
        return new HBox(8, word, Card.gap(), number);
    }
}

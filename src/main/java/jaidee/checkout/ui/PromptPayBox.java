package jaidee.checkout.ui;

import jaidee.kernel.BahtText;
import jaidee.kernel.Language;
import jaidee.paper.ui.QrView;
import jaidee.till.PayCode;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.feather.Feather;

/// The code that pays what is typed, who is paid, and the word of the desk that the money came: the program cannot see
/// it and never says so by itself.
final class PromptPayBox extends VBox {
    private static final int SIDE = 246;

    private final PaymentViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final Deed arrived;
    private final Deed settings;
    private final QrView qr;

    /// @param arrived  somebody saw the money
    /// @param settings leads to where the clinic says who is paid
    PromptPayBox(PaymentViewModel model, Kit kit, Deed arrived, Deed settings) {
        super(4);
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.arrived = arrived;
        this.settings = settings;
        this.qr = new QrView(kit.background(), SIDE);
        setAlignment(Pos.TOP_CENTER);
        setMinWidth(300);
        setMaxWidth(300);
        getStyleClass().add("promptpay");
        model.shownCodeProperty().subscribe(code -> {
            qr.show(code == null ? null : code.payload());
            show();
        });
        model.checkedProperty().subscribe(who -> show());
        model.payeeProperty().subscribe(who -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        PayCode code = model.shownCodeProperty().get();
        if (model.payeeProperty().get() != null && model.payeeProperty().get().isEmpty()) nobody();
        else if (code == null) getChildren().setAll(said("checkout.pay.code.none", "muted"));
        else code(code);
    }

    private void code(PayCode code) {
        Label amount = label(code.amount() + " " + texts.get("money.baht"), "amount-large");
        amount.setId("code-amount");
        getChildren().setAll(amount);
        if (texts.language() == Language.TH) getChildren().add(label(BahtText.of(code.amount()), "muted"));
        getChildren().addAll(qr, label(code.payee().name().in(texts.language()), "strong"),
                label(texts.get("till.promptpay.id", code.payee().id().display()), "plain"), checked());
    }

    private Node checked() {
        if (model.checkedProperty().get() == null) return kit.buttons().primary(arrived, Feather.EYE);
        Label who = label(texts.get("checkout.pay.checked", model.checkedProperty().get().name()), "saving");
        who.setGraphic(Icons.of(Feather.CHECK_CIRCLE));
        who.setId("checked");
        return who;
    }

    private void nobody() {
        Label why = said("checkout.pay.code.nobody", "plain");
        why.setId("no-payee");
        getChildren().setAll(why, said("checkout.pay.code.where", "muted"), kit.buttons().of(settings, Feather.SETTINGS));
    }

    private Label said(String key, String style) {
        return label(texts.get(key), style);
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        label.getStyleClass().add(style);
        return label;
    }
}

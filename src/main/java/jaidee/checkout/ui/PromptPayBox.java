package jaidee.checkout.ui;

import jaidee.kernel.BahtText;
import jaidee.kernel.Language;
import jaidee.paper.ui.PayCodeBox;
import jaidee.till.CheckedBy;
import jaidee.till.PayCode;
import jaidee.ui.Deed;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.UiTexts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The code that pays what is typed, who is paid, and the word of the desk that the money came: the program cannot see
/// it and never says so by itself.
final class PromptPayBox extends StackPane {
    private final PaymentViewModel model;
    private final Kit kit;
    private final UiTexts texts;
    private final Deed arrived;
    private final Deed settings;
    private final PayCodeBox box;

    /// @param arrived  somebody saw the money
    /// @param settings leads to where the clinic says who is paid
    PromptPayBox(PaymentViewModel model, Kit kit, Deed arrived, Deed settings) {
        this.model = model;
        this.kit = kit;
        this.texts = kit.texts();
        this.arrived = arrived;
        this.settings = settings;
        this.box = new PayCodeBox(kit.background());
        getChildren().add(box);
        model.shownCodeProperty().subscribe(code -> show());
        model.checkedProperty().subscribe(who -> show());
        model.payeeProperty().subscribe(who -> show());
        texts.languageProperty().subscribe(language -> show());
    }

    private void show() {
        PayCode code = model.shownCodeProperty().get();
        if (model.payeeProperty().get() != null && model.payeeProperty().get().isEmpty()) nobody();
        else if (code == null) box.say(said("checkout.pay.code.none", "muted"));
        else box.show(new PayCodeBox.Shown(code.payload(), code.amount() + " " + texts.get("money.baht"),
                texts.language() == Language.TH ? BahtText.of(code.amount()) : "", code.payee().name().in(texts.language()),
                texts.get("till.promptpay.id", code.payee().id().display())), checked());
    }

    private Node checked() {
        CheckedBy seen = model.checkedProperty().get();
        if (seen == null) return kit.buttons().primary(arrived, Feather.EYE);
        Label who = PayCodeBox.label(texts.get("till.checked", seen.name()), "saving");
        who.setGraphic(Icons.of(Feather.CHECK_CIRCLE));
        who.setId("checked");
        return who;
    }

    private void nobody() {
        Label why = said("checkout.pay.code.nobody", "plain");
        why.setId("no-payee");
        box.say(why, said("checkout.pay.code.where", "muted"), kit.buttons().of(settings, Feather.SETTINGS));
    }

    private Label said(String key, String style) {
        return PayCodeBox.label(texts.get(key), style);
    }
}

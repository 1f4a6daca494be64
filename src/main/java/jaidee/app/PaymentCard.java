package jaidee.app;

import jaidee.checkout.CheckoutSettings;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.settings.SettingsService;
import jaidee.staff.Right;
import jaidee.staff.ui.OnDuty;
import jaidee.till.PayCodes;
import jaidee.ui.Busy;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/// How the clinic takes money: whether a bill paid in cash is rounded down, and the name that customers see in the app of
/// their bank when they pay by PromptPay.
final class PaymentCard extends Card {
    private static final List<Long> STEPS = List.of(0L, 25L, 100L);

    private final SettingsService settings;
    private final OnDuty onDuty;
    private final Kit kit;
    private final ChoiceChips<Long> rounding;
    private final TextField payee = new TextField();
    private final Refusals refusals = new Refusals();
    private final Busy busy = new Busy();

    PaymentCard(SettingsService settings, OnDuty onDuty, Kit kit) {
        super(kit.texts(), "settings.payment.title");
        this.settings = settings;
        this.onDuty = onDuty;
        this.kit = kit;
        this.rounding = new ChoiceChips<>(STEPS, step -> kit.texts().of("settings.payment.rounding." + step));
        rounding.valueProperty().set(settings.value(CheckoutSettings.CASH_STEP));
        payee.setText(settings.value(PayCodes.PAYEE_NAME));
        payee.setId("payee-name");
        kit.texts().prompt(payee, "settings.payment.payee.prompt");
        Label hint = kit.texts().bind(new Label(), "settings.payment.rounding.hint");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        BooleanBinding may = Bindings.createBooleanBinding(() -> onDuty.memberProperty().get() != null
                && onDuty.memberProperty().get().may(Right.CHANGE_SETTINGS), onDuty.memberProperty());
        rounding.disableProperty().bind(may.not());
        payee.disableProperty().bind(may.not());
        HBox row = new HBox(kit.buttons().of(Deed.of("settings.save", this::save).when(may.and(busy.property().not()))));
        row.setAlignment(Pos.CENTER_RIGHT);
        add(new Field(kit.texts(), "settings.payment.rounding", rounding), hint,
                new Field(kit.texts(), "settings.payment.payee", payee).refusing(refusals.of("payee")), row);
    }

    private void save() {
        refusals.clear();
        Outcome<String> name = Limits.line("payee", payee.getText(), PayCodes.LONGEST_NAME);
        name.handle(text -> {
            long step = rounding.valueProperty().get();
            kit.background().write(() -> settings.set(onDuty.id(), CheckoutSettings.CASH_STEP, step)
                            .then(set -> settings.set(onDuty.id(), PayCodes.PAYEE_NAME, text))).during(busy)
                    .onSuccess(outcome -> outcome.handle(saved -> kit.notices().done(Message.of("settings.saved")), kit.notices()::refused));
        }, refusals::show);
    }
}

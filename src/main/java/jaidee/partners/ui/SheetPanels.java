package jaidee.partners.ui;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.paper.Stock;
import jaidee.partners.Partner;
import jaidee.partners.Voucher;
import jaidee.staff.Right;
import jaidee.ui.Busy;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Sheets of vouchers printed beforehand for a partner, and those that got lost.
final class SheetPanels {
    private static final int PAGE = 8;

    private final PartnerDesk desk;
    private final Kit kit;
    private final Runnable changed;

    SheetPanels(PartnerDesk desk, Kit kit, Runnable changed) {
        this.desk = desk;
        this.kit = kit;
        this.changed = changed;
    }

    /// Asks how many vouchers the partner gets, makes and prints them.
    void batch(Partner partner) {
        NumberField count = new NumberField(0);
        count.setId("count");
        count.numberProperty().set(BigDecimal.valueOf(PAGE * 3L));
        Refusals refusals = new Refusals();
        Busy busy = new Busy();
        VBox content = new VBox(12, hint("partners.batch.hint"), new Field(kit.texts(), "partners.batch.count", count).refusing(refusals.of("")));
        Panel panel = kit.dialogs().panel(Message.of("partners.batch.title", partner.name()), content).focusing(count);
        panel.offerPrimary(Deed.of("partners.batch.print", "F12", () -> desk.approvals().ask(Right.EDIT_RULES, Message.of("partners.batch.print"), who -> {
            int wanted = number(count);
            Language language = kit.texts().language();
            kit.background().write(() -> desk.partners().batch(partner.id(), wanted, who)).during(busy).onSuccess(outcome -> outcome.handle(made -> {
                panel.close();
                kit.notices().done(Message.of("partners.batch.done", made.size(), made.getFirst().numbered(), made.getLast().numbered()));
                desk.print(made, Stock.A4, language);
                changed.run();
            }, why -> refusals.show("", why.message())));
        })).when(busy.property().not())).open();
    }

    /// Asks for the numbers that got lost and why, and ends them.
    ///
    /// @param chosen null when none is chosen in the list
    void annul(Partner partner, Voucher chosen) {
        NumberField first = new NumberField(0), last = new NumberField(0);
        TextField reason = new TextField();
        first.setId("first");
        reason.setId("reason");
        if (chosen != null) for (NumberField field : new NumberField[]{first, last}) field.numberProperty().set(BigDecimal.valueOf(chosen.number()));
        Refusals refusals = new Refusals();
        Busy busy = new Busy();
        HBox range = new HBox(12, new Field(kit.texts(), "partners.void.first", first), new Field(kit.texts(), "partners.void.last", last));
        VBox content = new VBox(12, hint("partners.void.hint"), range,
                new Field(kit.texts(), "partners.void.reason", reason).required().refusing(refusals.of("reason")));
        Panel panel = kit.dialogs().panel(Message.of("partners.void.title", partner.name()), content).focusing(first);
        panel.offerDanger(Deed.of("partners.void.do", "F12", () -> desk.approvals().ask(Right.VOID_COUPON, Message.of("partners.void.do"), who -> {
            int from = number(first), to = last.numberProperty().get() == null ? from : number(last);
            String said = reason.getText();
            kit.background().write(() -> desk.partners().annul(partner.id(), from, to, said, who)).during(busy)
                    .onSuccess(outcome -> outcome.handle(done -> {
                        panel.close();
                        kit.notices().done(Message.of("partners.void.done", done.voided(), done.kept()));
                        changed.run();
                    }, why -> refusals.show("reason", why.message())));
        })).when(busy.property().not())).open();
    }

    private Label hint(String key) {
        Label hint = kit.texts().bind(new Label(), key);
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMaxWidth(520);
        return hint;
    }

    private static int number(NumberField field) {
        return field.numberProperty().get() == null ? 0 : field.numberProperty().get().intValue();
    }
}

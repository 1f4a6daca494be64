package jaidee.partners.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.partners.Exchange;
import jaidee.partners.Partner;
import jaidee.partners.PartnerDraft;
import jaidee.partners.Terms;
import jaidee.staff.Right;
import jaidee.ui.Busy;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Asks for a partner: who, the blocks of both ways, the limit of a month, how long vouchers live.
final class PartnerForm {
    private static final int DAYS = 90;

    private final PartnerDesk desk;
    private final Kit kit;
    private final UiTexts texts;
    private final Optional<Partner> before;
    private final Consumer<Partner> saved;
    private final Refusals refusals = new Refusals();
    private final Busy busy = new Busy();
    private final TextField name = new TextField(), contact = new TextField(), phone = new TextField();
    private final NumberField most = new NumberField(0), days = new NumberField(0);
    private final CheckBox active = new CheckBox();
    private final Block out = new Block(), in = new Block();

    private record Block(NumberField ours, NumberField theirs, MoneyField value) {
        Block() {
            this(new NumberField(0), new NumberField(0), new MoneyField());
        }

        void show(Exchange exchange) {
            ours.numberProperty().set(BigDecimal.valueOf(exchange.ours().value()));
            theirs.numberProperty().set(BigDecimal.valueOf(exchange.theirs().value()));
            value.moneyProperty().set(exchange.value());
        }

        Exchange read() {
            return new Exchange(points(ours), points(theirs), value.money() == null ? Money.ZERO : value.money());
        }
    }

    PartnerForm(PartnerDesk desk, Kit kit, Optional<Partner> before, Consumer<Partner> saved) {
        this.desk = desk;
        this.kit = kit;
        this.texts = kit.texts();
        this.before = before;
        this.saved = saved;
        name.setId("partner-name");
        out.ours().setId("out-ours");
        days.numberProperty().set(BigDecimal.valueOf(DAYS));
        active.setSelected(true);
        active.textProperty().bind(texts.of("partners.form.active"));
        before.ifPresent(this::fill);
    }

    private void fill(Partner partner) {
        name.setText(partner.name());
        contact.setText(partner.contact());
        phone.setText(partner.phone());
        active.setSelected(partner.active());
        out.show(partner.terms().out());
        in.show(partner.terms().in());
        partner.terms().mostAMonth().ifPresent(limit -> most.numberProperty().set(BigDecimal.valueOf(limit.value())));
        days.numberProperty().set(BigDecimal.valueOf(partner.terms().voucherDays()));
    }

    void open() {
        Label hint = texts.bind(new Label(), "partners.form.hint");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMaxWidth(620);
        VBox content = new VBox(12, new Field(texts, "partners.form.name", name).required().refusing(refusals.of("name")),
                row(new Field(texts, "partners.form.contact", contact).refusing(refusals.of("contact")),
                        new Field(texts, "partners.form.phone", phone).refusing(refusals.of("phone"))),
                block("partners.form.out", out.ours(), "partners.form.ours", out.theirs(), "partners.form.theirs", out.value(), "partners.form.we_pay", "OUT"),
                block("partners.form.in", in.theirs(), "partners.form.theirs", in.ours(), "partners.form.ours", in.value(), "partners.form.they_pay", "IN"),
                row(new Field(texts, "partners.form.most", most).refusing(refusals.of("most")),
                        new Field(texts, "partners.form.days", days).refusing(refusals.of("days"))), active, hint, problem());
        Panel panel = kit.dialogs().panel(Message.of(before.isPresent() ? "partners.form.edit" : "partners.form.new"), content).focusing(name);
        panel.offerPrimary(Deed.of("partners.form.save", "F12", () -> desk.approvals().ask(Right.EDIT_RULES, Message.of("partners.form.save"), who -> {
            refusals.clear();
            PartnerDraft draft = new PartnerDraft(before.map(Partner::id), name.getText(), contact.getText(), phone.getText(), active.isSelected(),
                    new Terms(out.read(), in.read(), Optional.ofNullable(most.numberProperty().get()).map(limit -> Points.of(limit.longValue())),
                            days.numberProperty().get() == null ? 0 : days.numberProperty().get().intValue()));
            kit.background().write(() -> desk.partners().save(draft, who)).during(busy).onSuccess(outcome -> outcome.handle(partner -> {
                panel.close();
                kit.notices().done(Message.of("partners.form.saved", partner.name()));
                saved.accept(partner);
            }, this::refused));
        })).when(busy.property().not())).open();
    }

    private void refused(Refusal why) {
        refusals.show(why);
    }

    private Node block(String titleKey, NumberField first, String firstKey, NumberField second, String secondKey, MoneyField value, String valueKey, String field) {
        Label title = texts.bind(new Label(), titleKey);
        title.getStyleClass().add("heading");
        return new VBox(4, title, row(new Field(texts, firstKey, first).refusing(refusals.of(field)), new Field(texts, secondKey, second),
                new Field(texts, valueKey, value)));
    }

    private Node problem() {
        Label why = new Label();
        why.getStyleClass().add("obstacle");
        why.setWrapText(true);
        why.textProperty().bind(texts.of(refusals.of("")));
        why.visibleProperty().bind(why.textProperty().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return why;
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(12, fields);
        for (Node field : fields) HBox.setHgrow(field, Priority.ALWAYS);
        return row;
    }

    private static Points points(NumberField field) {
        return field.numberProperty().get() == null ? Points.ZERO : Points.of(field.numberProperty().get().longValue());
    }
}

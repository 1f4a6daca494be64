package jaidee.partners.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.StaffId;
import jaidee.partners.Partner;
import jaidee.partners.PartnerPapers;
import jaidee.partners.Settlement;
import jaidee.partners.Way;
import jaidee.staff.Right;
import jaidee.ui.Busy;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Latest;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What the months come to with a partner: looked at, printed, written as a spreadsheet, settled.
final class SettlementPanel {
    private static final int MONTHS = 6;

    private final PartnerDesk desk;
    private final Kit kit;
    private final UiTexts texts;
    private final Partner partner;
    private final Refusals refusals = new Refusals();
    private final Busy busy = new Busy();
    private final Latest loading;
    private final ChoiceChips<YearMonth> months;
    private final ObjectProperty<Settlement> shown = new SimpleObjectProperty<>();
    private final VBox sums = new VBox(6);

    SettlementPanel(PartnerDesk desk, Kit kit, Partner partner) {
        this.desk = desk;
        this.kit = kit;
        this.texts = kit.texts();
        this.partner = partner;
        this.loading = kit.background().latest();
        YearMonth now = YearMonth.from(LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK));
        this.months = new ChoiceChips<>(IntStream.range(0, MONTHS).mapToObj(now::minusMonths).toList(),
                each -> texts.with(in -> Days.monthText(each, in.language())));
        months.setPrefWrapLength(560);
        months.valueProperty().set(now.minusMonths(1));
        months.valueProperty().subscribe(_ -> load());
        shown.subscribe(_ -> show());
    }

    void open() {
        sums.setMinHeight(150);
        VBox content = new VBox(14, new Field(texts, "partners.settle.month", months), sums, new Field(texts, "partners.settle.state", state()).refusing(refusals.of("")));
        Panel panel = kit.dialogs().panel(Message.of("partners.settle.title", partner.name()), content).focusing(months);
        panel.offer(Deed.of("partners.settle.file", "F9", () -> desk.approvals().ask(Right.SEE_REPORTS, Message.of("partners.settle.file"), who -> {
            YearMonth month = month();
            Optional<Path> file = kit.files().save("partners.settle.file", "partner-%d-%s.xlsx".formatted(partner.id().value(), month));
            if (file.isEmpty()) return;
            Language language = texts.language();
            kit.background().run(() -> desk.settlements().write(partner.id(), month, file.get(), language, who)).during(busy).onSuccess(outcome ->
                    outcome.handle(count -> kit.notices().done(Message.of("partners.settle.written", count, file.get().getFileName().toString())),
                            why -> refusals.show("", why.message())));
        })).when(busy.property().not()));
        panel.offer(Deed.of("partners.settle.print", "F12", () -> {
            YearMonth month = month();
            Language language = texts.language();
            StaffId by = desk.onDuty().get();
            desk.paper().print(() -> desk.sheets().settlement(partner.id(), month, by, language));
        }));
        panel.offerPrimary(Deed.of("partners.settle.do", "F10", () -> desk.approvals().ask(Right.EDIT_RULES, Message.of("partners.settle.do"), who -> {
            YearMonth month = month();
            kit.background().write(() -> desk.settlements().settle(partner.id(), month, who)).during(busy).onSuccess(outcome -> outcome.handle(done -> {
                kit.notices().done(Message.of("partners.settle.done", texts.get(PartnerPapers.netWords(done)), amount(done)));
                refusals.clear();
                shown.set(done);
            }, why -> refusals.show("", why.message())));
        })).when(busy.property().not())).open();
        load();
    }

    private YearMonth month() {
        return months.valueProperty().get();
    }

    private void load() {
        YearMonth month = month();
        refusals.clear();
        loading.run(() -> desk.settlements().of(partner.id(), month)).onSuccess(shown::set);
    }

    private void show() {
        Settlement settlement = shown.get();
        if (settlement == null) return;
        Label net = new Label(texts.get(PartnerPapers.netWords(settlement)));
        net.getStyleClass().add("heading");
        Label amount = new Label(amount(settlement) + " " + texts.get("money.baht"));
        amount.getStyleClass().add("amount-large");
        amount.setId("net");
        sums.getChildren().setAll(line(settlement, Way.OUT), line(settlement, Way.IN), net, amount);
    }

    private Label line(Settlement settlement, Way way) {
        return new Label(texts.get("partners.settle.line", texts.get("partners.paper.section." + way, partner.name()), settlement.of(way).size(),
                settlement.value(way)));
    }

    private static String amount(Settlement settlement) {
        return (settlement.net().isNegative() ? settlement.net().negated() : settlement.net()).toString();
    }

    private Label state() {
        Label state = new Label();
        state.setWrapText(true);
        state.textProperty().bind(Bindings.createStringBinding(() -> shown.get() == null ? "" : shown.get().settled()
                .map(done -> texts.get("partners.paper.settled", done.at(), done.by())).orElseGet(() -> texts.get("partners.paper.draft")), shown, texts.languageProperty()));
        return state;
    }
}

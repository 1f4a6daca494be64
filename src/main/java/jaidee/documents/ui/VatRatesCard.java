package jaidee.documents.ui;

import jaidee.documents.VatRate;
import jaidee.documents.VatRates;
import jaidee.kernel.DateInput;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Busy;
import jaidee.ui.Card;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.form.DateField;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.time.LocalDate;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The rates of VAT with the day from which each holds; a manager adds the next one before it begins.
public final class VatRatesCard extends Card {
    private final VatRates rates;
    private final Approvals approvals;
    private final Kit kit;
    private final VBox rows = new VBox(8);

    public VatRatesCard(VatRates rates, Approvals approvals, Kit kit) {
        super(kit.texts(), "documents.vat.title");
        this.rates = rates;
        this.approvals = approvals;
        this.kit = kit;
        rows.setId("vat-rates");
        HBox row = new HBox(kit.buttons().of(Deed.of("documents.vat.add", this::ask)));
        row.setAlignment(Pos.CENTER_RIGHT);
        Label hint = kit.texts().bind(new Label(), "documents.vat.hint");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        add(hint, rows, row);
        load();
    }

    private void load() {
        kit.background().run(rates::all).onSuccess(this::show);
    }

    private void show(List<VatRate> all) {
        LocalDate today = LocalDate.ofInstant(kit.clock().instant(), Days.BANGKOK);
        VatRate now = all.stream().filter(rate -> !rate.from().isAfter(today)).findFirst().orElse(null);
        rows.getChildren().setAll(all.stream().map(rate -> line(rate, today, rate.equals(now))).toList());
    }

    private Node line(VatRate rate, LocalDate today, boolean now) {
        Label percent = kit.texts().bind(new Label(), "documents.vat.percent", rate.percent());
        percent.getStyleClass().add("strong");
        percent.setMinWidth(64);
        Label from = kit.texts().bind(new Label(), "documents.vat.from", rate.from());
        Label note = new Label(rate.note());
        note.getStyleClass().addAll("small", "muted");
        note.setWrapText(true);
        HBox row = new HBox(8, percent, new VBox(from, note), Card.gap());
        note.setManaged(!rate.note().isEmpty());
        row.setAlignment(Pos.CENTER_LEFT);
        if (now) row.getChildren().add(new Pill(kit.texts().with(words -> words.get("documents.vat.now")), Tone.PLAIN));
        if (rate.from().isAfter(today)) row.getChildren().add(kit.buttons().icon(Deed.of("documents.vat.remove", () -> remove(rate)), Feather.TRASH_2));
        return row;
    }

    private void remove(VatRate rate) {
        approvals.ask(Right.CHANGE_SETTINGS, Message.of("documents.vat.remove"), authority ->
                kit.background().write(() -> rates.remove(authority, rate)).onSuccess(outcome -> outcome.handle(gone -> load(), kit.notices()::refused)));
    }

    private void ask() {
        Refusals refusals = new Refusals();
        Busy busy = new Busy();
        NumberField percent = new NumberField(2);
        percent.setId("vat-percent");
        DateField from = new DateField(DateInput.Field.LAST_DAY, kit.clock());
        from.setId("vat-from");
        TextField note = new TextField();
        kit.texts().prompt(note, "documents.vat.note_prompt");
        VBox form = new VBox(12, new Field(kit.texts(), "documents.vat.rate", percent).required().refusing(refusals.of("percent")),
                new Field(kit.texts(), "documents.vat.since", from).required().refusing(refusals.of("from")),
                new Field(kit.texts(), "documents.vat.note", note).refusing(refusals.of("note")));
        form.setPrefWidth(420);
        Panel panel = kit.dialogs().panel(Message.of("documents.vat.add"), form).focusing(percent);
        panel.offerPrimary(Deed.of("settings.save", () -> approvals.ask(Right.CHANGE_SETTINGS, Message.of("documents.vat.add"), authority -> {
            refusals.clear();
            kit.background().write(() -> rates.add(authority, from.day(), percent.numberProperty().get(), note.getText())).during(busy)
                    .onSuccess(outcome -> outcome.handle(added -> {
                        panel.close();
                        kit.notices().done(Message.of("documents.vat.added", added.percent(), added.from()));
                        load();
                    }, refusals::show));
        })).when(busy.property().not()));
        panel.open();
    }
}

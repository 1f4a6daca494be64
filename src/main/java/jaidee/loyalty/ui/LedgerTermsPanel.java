package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.loyalty.LedgerTerms;
import jaidee.loyalty.ProgrammeRefusal;
import jaidee.loyalty.ProgrammeWords;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What may be done with points at the desk: when a correction needs a second person, how many are handed on in a day, and
/// from how many on owners are told that some lapse.
final class LedgerTermsPanel {
    private static final double WIDTH = 560;
    private static final List<String> FIELDS = List.of("second", "handed", "warn");

    private final ProgrammeDraft draft;
    private final Kit kit;
    private final NumberField second = new NumberField(0), handed = new NumberField(0), warn = new NumberField(0);
    private final Refusals refusals = new Refusals();

    LedgerTermsPanel(ProgrammeDraft draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        LedgerTerms terms = draft.draftProperty().get().ledger();
        second.numberProperty().set(BigDecimal.valueOf(terms.secondOver().value()));
        handed.numberProperty().set(BigDecimal.valueOf(terms.handedOnADay().value()));
        warn.numberProperty().set(BigDecimal.valueOf(terms.warnFrom().value()));
    }

    void open() {
        second.setId("ledger-second");
        handed.setId("ledger-handed");
        warn.setId("ledger-warn");
        Label sentence = new Label();
        sentence.setId("ledger-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        sentence.getStyleClass().add("strong");
        sentence.textProperty().bind(kit.texts().with(now -> new ProgrammeWords(now, draft.namesProperty().get()).ledger(typed()).sentence(),
                second.numberProperty(), handed.numberProperty(), warn.numberProperty()));
        VBox form = new VBox(12, sentence, new Field(kit.texts(), "loyalty.ledger.second", second).refusing(refusals.of("second")),
                new Field(kit.texts(), "loyalty.ledger.handed", handed).refusing(refusals.of("handed")),
                new Field(kit.texts(), "loyalty.ledger.warn", warn).refusing(refusals.of("warn")));
        form.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.programme.ledger"), form).focusing(second);
        panel.offerPrimary(Deed.of("loyalty.rule.form.done", "F10", () -> done(panel))).open();
    }

    /// An empty field is less than nothing, so that nobody opens a limit by clearing it.
    private LedgerTerms typed() {
        return new LedgerTerms(points(second), points(handed), points(warn));
    }

    private static Points points(NumberField field) {
        return Points.of(field.numberProperty().get() == null ? -1 : field.numberProperty().get().longValue());
    }

    private void done(Panel panel) {
        refusals.clear();
        draft.faultsOf(draft.draftProperty().get().withLedger(typed())).forEach(fault -> {
            if (fault instanceof ProgrammeRefusal.Senseless(var _, String what, String says) && FIELDS.contains(what)) refusals.show(what, Message.of(says));
        });
        if (refusals.any()) return;
        draft.change(now -> now.withLedger(typed()));
        panel.close();
    }
}

package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.loyalty.ExpiryPolicy;
import jaidee.loyalty.ProgrammeRefusal;
import jaidee.loyalty.ProgrammeWords;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How long points live.
final class ExpiryPanel {
    private enum Kind { MONTHS, YEAR_END, NEVER }

    private final ProgrammeDraft draft;
    private final Kit kit;
    private final ChoiceChips<Kind> kind;
    private final NumberField number = new NumberField(0);
    private final Refusals refusals = new Refusals();

    ExpiryPanel(ProgrammeDraft draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        kind = new ChoiceChips<>(List.of(Kind.values()), each -> kit.texts().of("loyalty.expiry.kind." + each.name()));
        switch (draft.draftProperty().get().expiry()) {
            case ExpiryPolicy.EndOfMonthAfter(int months) -> set(Kind.MONTHS, months);
            case ExpiryPolicy.YearEnd(int years) -> set(Kind.YEAR_END, years);
            case ExpiryPolicy.Never() -> kind.valueProperty().set(Kind.NEVER);
        }
    }

    private void set(Kind chosen, int value) {
        number.numberProperty().set(BigDecimal.valueOf(value));
        kind.valueProperty().set(chosen);
    }

    void open() {
        number.setId("expiry-number");
        kind.setId("expiry-kind");
        Field amount = new Field(kit.texts(), "loyalty.expiry.number", number).refusing(refusals.of("expiry"));
        amount.visibleProperty().bind(kind.valueProperty().isNotEqualTo(Kind.NEVER));
        amount.managedProperty().bind(amount.visibleProperty());
        amount.echoing(kit.texts().with(now -> kind.valueProperty().get() == Kind.NEVER ? "" : now.get("loyalty.expiry.unit." + kind.valueProperty().get().name()), kind.valueProperty()));
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.getStyleClass().add("strong");
        sentence.textProperty().bind(kit.texts().with(now -> new ProgrammeWords(now, draft.namesProperty().get()).expiry(typed()).sentence(), kind.valueProperty(), number.numberProperty()));
        VBox form = new VBox(12, sentence, kind, amount);
        form.setPrefWidth(480);
        kind.setPrefWrapLength(480);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.programme.expiry"), form).focusing(kind);
        Deed done = Deed.of("loyalty.rule.form.done", "F10", () -> done(panel));
        number.setOnAction(event -> done.run());
        panel.offerPrimary(done).open();
    }

    private ExpiryPolicy typed() {
        int typed = number.numberProperty().get() == null ? -1 : number.numberProperty().get().intValue();
        return switch (kind.valueProperty().get()) {
            case MONTHS -> new ExpiryPolicy.EndOfMonthAfter(typed);
            case YEAR_END -> new ExpiryPolicy.YearEnd(typed);
            case NEVER -> new ExpiryPolicy.Never();
        };
    }

    private void done(Panel panel) {
        refusals.clear();
        draft.faultsOf(draft.draftProperty().get().withExpiry(typed())).forEach(fault -> {
            if (fault instanceof ProgrammeRefusal.Senseless(var _, String what, String says) && what.equals("expiry")) refusals.show("expiry", Message.of(says));
        });
        if (refusals.any()) return;
        draft.change(now -> now.withExpiry(typed()));
        panel.close();
    }
}

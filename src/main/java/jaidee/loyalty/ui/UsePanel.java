package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.loyalty.ProgrammeRefusal;
import jaidee.loyalty.ProgrammeWords;
import jaidee.loyalty.RedeemTerms;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// How points are spent: what one is worth, from how many on, in which steps, up to which part of a bill, and what happens
/// when a refund takes back points that are gone.
final class UsePanel {
    private static final List<String> FIELDS = List.of("value", "least", "most");

    private final ProgrammeDraft draft;
    private final Kit kit;
    private final MoneyField value = new MoneyField();
    private final NumberField least = new NumberField(0), step = new NumberField(0), most = new NumberField(0);
    private final ChoiceChips<RedeemTerms.Shortfall> shortfall;
    private final Refusals refusals = new Refusals();

    UsePanel(ProgrammeDraft draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        shortfall = new ChoiceChips<>(List.of(RedeemTerms.Shortfall.values()), each -> kit.texts().of("loyalty.use.shortfall." + each.name()));
        RedeemTerms terms = draft.draftProperty().get().redeem();
        value.moneyProperty().set(terms.pointValue());
        least.numberProperty().set(BigDecimal.valueOf(terms.least().value()));
        step.numberProperty().set(BigDecimal.valueOf(terms.step().value()));
        most.numberProperty().set(BigDecimal.valueOf(terms.mostPercent()));
        shortfall.valueProperty().set(terms.shortfall());
    }

    void open() {
        value.setId("use-value");
        Label sentence = new Label();
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        sentence.getStyleClass().add("strong");
        sentence.textProperty().bind(kit.texts().with(now -> new ProgrammeWords(now, draft.namesProperty().get()).use(typed()).sentence(), value.moneyProperty(),
                least.numberProperty(), step.numberProperty(), most.numberProperty(), shortfall.valueProperty()));
        shortfall.setPrefWrapLength(560);
        VBox form = new VBox(12, sentence, new HBox(12, new Field(kit.texts(), "loyalty.use.value", value).refusing(refusals.of("value")),
                new Field(kit.texts(), "loyalty.use.most", most).refusing(refusals.of("most"))),
                new HBox(12, new Field(kit.texts(), "loyalty.use.least", least).refusing(refusals.of("least")), new Field(kit.texts(), "loyalty.use.step", step)),
                new Field(kit.texts(), "loyalty.use.shortfall", shortfall));
        form.setPrefWidth(560);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.programme.use"), form).focusing(value);
        panel.offerPrimary(Deed.of("loyalty.rule.form.done", "F10", () -> done(panel))).open();
    }

    private RedeemTerms typed() {
        return new RedeemTerms(Points.of(number(least)), Points.of(number(step)), (int) number(most), value.money() == null ? Money.ZERO : value.money(),
                shortfall.valueProperty().get());
    }

    private static long number(NumberField field) {
        return field.numberProperty().get() == null ? 0 : field.numberProperty().get().longValue();
    }

    private void done(Panel panel) {
        refusals.clear();
        draft.faultsOf(draft.draftProperty().get().withRedeem(typed())).forEach(fault -> {
            if (fault instanceof ProgrammeRefusal.Senseless(var _, String what, String says) && FIELDS.contains(what)) refusals.show(what, Message.of(says));
        });
        if (refusals.any()) return;
        draft.change(now -> now.withRedeem(typed()));
        panel.close();
    }
}

package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.loyalty.Programme;
import jaidee.loyalty.ProgrammeRefusal;
import jaidee.loyalty.TierTerms;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/// How long tiers hold, what comes after, and by which year privileges are counted.
final class TierTermsPanel {
    private static final double WIDE = 460;

    private final ProgrammeDraft draft;
    private final Kit kit;
    private final Refusals refusals = new Refusals();
    private final NumberField months = new NumberField(0), grace = new NumberField(0);
    private final ChoiceChips<Boolean> soft;
    private final ChoiceChips<TierTerms.Year> year;

    TierTermsPanel(ProgrammeDraft draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        UiTexts texts = kit.texts();
        this.soft = new ChoiceChips<>(List.of(true, false), each -> texts.of(each ? "loyalty.tiers.terms.soft" : "loyalty.tiers.terms.hard"));
        this.year = new ChoiceChips<>(List.of(TierTerms.Year.values()), each -> texts.of("loyalty.tiers.terms.year." + each.name()));
        Programme now = draft.draftProperty().get();
        months.numberProperty().set(BigDecimal.valueOf(now.tierTerms().months()));
        grace.numberProperty().set(BigDecimal.valueOf(now.tierTerms().graceDays()));
        soft.valueProperty().set(now.softLanding());
        year.valueProperty().set(now.tierTerms().yearOf());
        months.setId("terms-months");
        grace.setId("terms-grace");
    }

    void open() {
        UiTexts texts = kit.texts();
        soft.setPrefWrapLength(WIDE);
        year.setPrefWrapLength(WIDE);
        VBox form = new VBox(12, new Field(texts, "loyalty.tiers.terms.months", months).refusing(refusals.of("months")),
                new Field(texts, "loyalty.tiers.terms.grace", grace).refusing(refusals.of("grace")), new Field(texts, "loyalty.tiers.terms.landing", soft),
                new Field(texts, "loyalty.tiers.terms.year", year));
        form.setPrefWidth(WIDE);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.tiers.terms"), form).focusing(months);
        panel.offerPrimary(Deed.of("loyalty.tier.form.done", "F10", () -> done(panel))).open();
    }

    private void done(Panel panel) {
        refusals.clear();
        if (months.numberProperty().get() == null || whole(months) == 0) {
            refusals.show("months", Message.of("loyalty.programme.sense.months"));
            return;
        }
        Programme made = draft.draftProperty().get().withTierTerms(soft.valueProperty().get(), new TierTerms(whole(grace), whole(months), year.valueProperty().get()));
        Optional<ProgrammeRefusal> fault = draft.faultsOf(made).stream().filter(each -> List.of("months", "grace").contains(each.field())).findFirst();
        if (fault.isPresent()) {
            refusals.show(fault.get());
            return;
        }
        panel.close();
        draft.change(now -> made);
    }

    private static int whole(NumberField field) {
        return field.numberProperty().get() == null ? 0 : field.numberProperty().get().min(BigDecimal.valueOf(100_000)).intValue();
    }
}

package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.loyalty.ReferralPolicy;
import jaidee.loyalty.ProgrammeRefusal;
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
import java.util.Optional;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Points for recommending the clinic: whether, how many for each of the two, and what the friend’s first bill has to be.
final class ReferralPanel {
    private static final double WIDTH = 560;
    private static final List<String> FIELDS = List.of("referrer", "referee", "least", "days", "cap");

    private final ProgrammeDraft draft;
    private final Kit kit;
    private final ChoiceChips<Boolean> on;
    private final NumberField referrer = new NumberField(0);
    private final NumberField referee = new NumberField(0);
    private final MoneyField least = new MoneyField();
    private final NumberField days = new NumberField(0);
    private final NumberField cap = new NumberField(0);
    private final Refusals refusals = new Refusals();

    ReferralPanel(ProgrammeDraft draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        on = new ChoiceChips<>(List.of(true, false), yes -> kit.texts().of(yes ? "missions.on" : "missions.off"));
        ReferralPolicy policy = draft.draftProperty().get().referral().orElse(new ReferralPolicy(Money.baht(300), 90, Points.of(100), Points.of(50), 10));
        on.valueProperty().set(draft.draftProperty().get().referral().isPresent());
        referrer.numberProperty().set(BigDecimal.valueOf(policy.referrer().value()));
        referee.numberProperty().set(BigDecimal.valueOf(policy.referee().value()));
        least.moneyProperty().set(policy.least());
        days.numberProperty().set(BigDecimal.valueOf(policy.days()));
        cap.numberProperty().set(BigDecimal.valueOf(policy.mostPerYear()));
    }

    void open() {
        referrer.setId("referrer");
        referee.setId("referee");
        least.setId("least");
        days.setId("days");
        cap.setId("cap");
        FlowPane fields = new FlowPane(12, 12, new Field(kit.texts(), "missions.referral.referrer", referrer).refusing(refusals.of("referrer")), new Field(kit.texts(), "missions.referral.referee", referee).refusing(refusals.of("referee")), new Field(kit.texts(), "missions.referral.least", least).refusing(refusals.of("least")), new Field(kit.texts(), "missions.referral.days", days).refusing(refusals.of("days")), new Field(kit.texts(), "missions.referral.cap", cap).refusing(refusals.of("cap")));
        fields.setPrefWrapLength(WIDTH);
        fields.visibleProperty().bind(on.valueProperty().isEqualTo(true));
        VBox form = new VBox(12, new Field(kit.texts(), "missions.given", on), fields, PanelParts.hint(kit.texts(), "missions.when_saved"));
        form.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.programme.referral"), form).focusing(on);
        panel.offerPrimary(Deed.of("loyalty.rule.form.done", "F10", () -> done(panel))).open();
    }

    private Optional<ReferralPolicy> typed() {
        return on.valueProperty().get() ? Optional.of(new ReferralPolicy(least.money() == null ? Money.ZERO : least.money(), (int) number(days), Points.of(number(referrer)), Points.of(number(referee)), (int) number(cap))) : Optional.empty();
    }

    private static long number(NumberField field) {
        return field.numberProperty().get() == null ? 0 : field.numberProperty().get().longValue();
    }

    private void done(Panel panel) {
        refusals.clear();
        Optional<ReferralPolicy> wanted = typed();
        draft.faultsOf(draft.draftProperty().get().withReferral(wanted)).forEach(fault -> {
            if (fault instanceof ProgrammeRefusal.Senseless(var what, String field, String says) && what.key().equals("loyalty.programme.referral") && FIELDS.contains(field))
                refusals.show(field, Message.of(says));
        });
        if (refusals.any()) return;
        draft.change(now -> now.withReferral(wanted));
        panel.close();
    }
}

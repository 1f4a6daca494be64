package jaidee.loyalty.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.loyalty.BirthdayPolicy;
import jaidee.loyalty.ProgrammeRefusal;
import jaidee.loyalty.ProgrammeSeed;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// Points for a visit in the month of a pet’s birthday: whether, how many, for how many pets of an owner.
final class BirthdayPanel {
    private static final double WIDTH = 560;
    private static final List<String> FIELDS = List.of("each", "pets");

    private final ProgrammeDraft draft;
    private final Kit kit;
    private final ChoiceChips<Boolean> on;
    private final NumberField each = new NumberField(0);
    private final NumberField pets = new NumberField(0);
    private final Refusals refusals = new Refusals();

    BirthdayPanel(ProgrammeDraft draft, Kit kit) {
        this.draft = draft;
        this.kit = kit;
        on = new ChoiceChips<>(List.of(true, false), yes -> kit.texts().of(yes ? "missions.on" : "missions.off"));
        BirthdayPolicy policy = draft.draftProperty().get().birthday().orElse(ProgrammeSeed.BIRTHDAY);
        on.valueProperty().set(draft.draftProperty().get().birthday().isPresent());
        each.numberProperty().set(BigDecimal.valueOf(policy.each().value()));
        pets.numberProperty().set(BigDecimal.valueOf(policy.mostPets()));
    }

    void open() {
        each.setId("each");
        pets.setId("pets");
        FlowPane fields = new FlowPane(12, 12, new Field(kit.texts(), "missions.birthday.each", each).refusing(refusals.of("each")), new Field(kit.texts(), "missions.birthday.pets", pets).refusing(refusals.of("pets")));
        fields.setPrefWrapLength(WIDTH);
        fields.visibleProperty().bind(on.valueProperty().isEqualTo(true));
        VBox form = new VBox(12, new Field(kit.texts(), "missions.given", on), fields, PanelParts.hint(kit.texts(), "missions.when_saved"));
        form.setPrefWidth(WIDTH);
        Panel panel = kit.dialogs().panel(Message.of("loyalty.programme.birthday"), form).focusing(on);
        panel.offerPrimary(Deed.of("loyalty.rule.form.done", "F10", () -> done(panel))).open();
    }

    private Optional<BirthdayPolicy> typed() {
        return on.valueProperty().get() ? Optional.of(new BirthdayPolicy(Points.of(number(each)), (int) number(pets))) : Optional.empty();
    }

    private static long number(NumberField field) {
        return field.numberProperty().get() == null ? 0 : field.numberProperty().get().longValue();
    }

    private void done(Panel panel) {
        refusals.clear();
        Optional<BirthdayPolicy> wanted = typed();
        draft.faultsOf(draft.draftProperty().get().withBirthday(wanted)).forEach(fault -> {
            if (fault instanceof ProgrammeRefusal.Senseless(var what, String field, String says) && what.key().equals("loyalty.programme.birthday") && FIELDS.contains(field))
                refusals.show(field, Message.of(says));
        });
        if (refusals.any()) return;
        draft.change(now -> now.withBirthday(wanted));
        panel.close();
    }
}

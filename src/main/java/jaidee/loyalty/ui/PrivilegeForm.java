package jaidee.loyalty.ui;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.ThaiText;
import jaidee.loyalty.Privilege;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.MoneyField;
import jaidee.ui.form.NumberField;
import jaidee.ui.form.Refusals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// One privilege of a tier as it is typed.
final class PrivilegeForm {
    private static final double WIDE = 520;

    private final Optional<Privilege> before;
    private final List<Privilege> others;
    private final Kit kit;
    private final UiTexts texts;
    private final Refusals refusals = new Refusals();
    private final TextField th = new TextField(), en = new TextField(), note = new TextField();
    private final ChoiceChips<Privilege.Kind> kind;
    private final MoneyField worth = new MoneyField();
    private final NumberField times = new NumberField(0);

    /// @param before empty: a new one
    /// @param all    of the tier
    PrivilegeForm(Optional<Privilege> before, List<Privilege> all, Kit kit) {
        this.before = before;
        this.others = all.stream().filter(each -> before.filter(each::equals).isEmpty()).toList();
        this.kit = kit;
        this.texts = kit.texts();
        this.kind = new ChoiceChips<>(List.of(Privilege.Kind.values()), each -> texts.with(now -> now.get(each.named())));
        kind.valueProperty().set(before.map(Privilege::kind).orElse(Privilege.Kind.SERVICE));
        before.ifPresent(one -> {
            th.setText(one.name().th());
            en.setText(one.name().en());
            note.setText(one.note());
            one.worth().ifPresent(worth.moneyProperty()::set);
            one.timesPerYear().ifPresent(many -> times.numberProperty().set(BigDecimal.valueOf(many)));
        });
    }

    /// @param code a code for a new one by its name
    /// @param kept told the privilege as it is to be
    void open(Function<Bilingual, String> code, Consumer<Privilege> kept) {
        th.setId("privilege-th");
        en.setId("privilege-en");
        worth.setId("privilege-worth");
        times.setId("privilege-times");
        note.setId("privilege-note");
        kind.setPrefWrapLength(WIDE);
        VBox form = new VBox(12, new HBox(12, new Field(texts, "loyalty.tier.form.th", th).required().refusing(refusals.of("name")),
                new Field(texts, "loyalty.tier.form.en", en).required()), new Field(texts, "loyalty.privilege.form.kind", kind),
                new HBox(12, new Field(texts, "loyalty.privilege.form.times", times).refusing(refusals.of("times")), new Field(texts, "loyalty.privilege.form.worth", worth)),
                new Field(texts, "loyalty.privilege.form.note", note).refusing(refusals.of("note")));
        form.setPrefWidth(WIDE);
        Panel panel = kit.dialogs().panel(Message.of(before.isPresent() ? "loyalty.privilege.edit" : "loyalty.privilege.add"), form).focusing(th);
        Deed done = Deed.of("loyalty.tier.form.done", "F10", () -> done(panel, code, kept));
        note.setOnAction(event -> done.run());
        panel.offerPrimary(done).open();
    }

    private void done(Panel panel, Function<Bilingual, String> code, Consumer<Privilege> kept) {
        refusals.clear();
        Bilingual name = new Bilingual(ThaiText.clean(th.getText()), ThaiText.clean(en.getText()));
        if (name.th().isEmpty() || name.en().isEmpty() || others.stream().anyMatch(each -> each.name().equals(name)))
            refusals.show("name", Message.of(name.th().isEmpty() || name.en().isEmpty() ? "loyalty.programme.sense.name" : "loyalty.privilege.form.twice"));
        if (!times.getText().isBlank() && (times.numberProperty().get() == null || times.numberProperty().get().compareTo(BigDecimal.valueOf(366)) > 0
                || times.numberProperty().get().signum() == 0)) refusals.show("times", Message.of("loyalty.programme.sense.visits"));
        if (note.getText().length() > 300) refusals.show("note", Message.of("loyalty.programme.sense.note"));
        if (refusals.any()) return;
        panel.close();
        kept.accept(new Privilege(before.map(Privilege::code).orElseGet(() -> code.apply(name)), name, kind.valueProperty().get(),
                Optional.ofNullable(worth.money()).filter(money -> money.isPositive()), Optional.ofNullable(times.numberProperty().get()).map(BigDecimal::intValue), note.getText().strip()));
    }
}

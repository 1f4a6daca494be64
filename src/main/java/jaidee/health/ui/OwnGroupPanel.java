package jaidee.health.ui;

import jaidee.health.Applies;
import jaidee.health.CareKind;
import jaidee.health.CareMethod;
import jaidee.health.CareRule;
import jaidee.health.CareTerm;
import jaidee.health.CareWords;
import jaidee.health.ProtocolSet;
import jaidee.health.Span;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Limits;
import jaidee.kernel.Message;
import jaidee.owners.Species;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import jaidee.ui.form.ChoiceChips;
import jaidee.ui.form.Field;
import jaidee.ui.form.Refusals;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Asks for a group of the clinic's own: something that is done again and again, as a yearly blood test.
final class OwnGroupPanel {
    private static final String CODE = "OWN-";
    private static final int LAST_PLACE = 900;

    private final CareRulesModel model;
    private final Kit kit;
    private final Refusals refusals = new Refusals();
    private final TextField thai = new TextField();
    private final TextField english = new TextField();
    private final ChoiceChips<CareKind> kind;
    private final ChoiceChips<Applies> applies;
    private final SpanField first;
    private final SpanField again;

    OwnGroupPanel(CareRulesModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.kind = new ChoiceChips<>(List.of(CareKind.values()), each -> kit.texts().of(CareWords.key(each)));
        this.applies = new ChoiceChips<>(List.of(Applies.EVERY, Applies.STARTED), each -> kit.texts().of(CareWords.key(each)));
        this.first = new SpanField(kit.texts(), CareWords.key(CareTerm.FIRST_AGE), Optional.empty(), span -> refusals.clear());
        this.again = new SpanField(kit.texts(), CareWords.key(CareTerm.AGAIN), Optional.of(Span.years(1)), span -> refusals.clear());
        thai.setId("own-name");
        english.setId("own-name-en");
        again.setId("own-again");
        kind.valueProperty().set(CareKind.CHECKUP);
        applies.valueProperty().set(Applies.STARTED);
    }

    void open() {
        Label hint = kit.texts().bind(new Label(), "health.rules.own_hint");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("small", "muted");
        VBox form = new VBox(12,
                new Field(kit.texts(), "health.rules.own_name", thai).required().refusing(refusals.of("name")),
                new Field(kit.texts(), "health.rules.own_name_en", english).refusing(refusals.of("nameEn")),
                new Field(kit.texts(), "health.rules.own_kind", kind), new Field(kit.texts(), "health.rules.whose", applies),
                new Field(kit.texts(), CareWords.key(CareTerm.FIRST_AGE), first).refusing(refusals.of(CareTerm.FIRST_AGE.name())),
                new Field(kit.texts(), CareWords.key(CareTerm.AGAIN), again).required().refusing(refusals.of(CareTerm.AGAIN.name())), hint);
        form.setPrefWidth(520);
        for (SpanField field : List.of(first, again)) field.setAlignment(Pos.CENTER_LEFT);
        Panel panel = kit.dialogs().panel(Message.of("health.rules.add_to", model.speciesProperty().get().named()), form).focusing(thai);
        panel.offerPrimary(Deed.of("health.rules.add_do", "F10", () -> add(panel)));
        panel.open();
    }

    private void add(Panel panel) {
        refusals.clear();
        if (again.span().isEmpty()) refusals.show(CareTerm.AGAIN.name(), Message.of("health.rules.needed"));
        Limits.required("name", thai.getText(), Limits.NAME).handle(th -> Limits.line("nameEn", english.getText(), Limits.NAME).handle(en -> {
            if (refusals.any()) return;
            model.add(rule(new Bilingual(th, en.isEmpty() ? th : en))).ifPresentOrElse(refusals::show, panel::close);
        }, refusals::show), refusals::show);
    }

    private CareRule rule(Bilingual name) {
        Map<CareTerm, Span> terms = new EnumMap<>(CareTerm.class);
        first.span().ifPresent(span -> terms.put(CareTerm.FIRST_AGE, span));
        again.span().ifPresent(span -> terms.put(CareTerm.AGAIN, span));
        Species species = model.speciesProperty().get();
        int number = 1;
        while (taken(CODE + number)) number++;
        return new CareRule(ProtocolSet.ANY, species, CODE + number, LAST_PLACE + number, name, kind.valueProperty().get(), CareMethod.PERIODIC,
                applies.valueProperty().get(), "", terms);
    }

    private boolean taken(String code) {
        return model.draftProperty().get().rules().stream().anyMatch(rule -> rule.group().equals(code));
    }
}

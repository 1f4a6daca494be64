package jaidee.health.ui;

import jaidee.health.Applies;
import jaidee.health.CareRule;
import jaidee.health.CareTerm;
import jaidee.health.CareWords;
import jaidee.ui.Card;
import jaidee.ui.EmptyState;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.form.ChoiceChips;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One group in plain words: whose it is, and each of its spans with a number and a unit.
final class RuleForm extends Card {
    private final CareRulesModel model;
    private final Kit kit;
    private final VBox content = new VBox(8);
    private CareRule shown;

    RuleForm(CareRulesModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        setId("rule");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        fill(scroll);
        model.chosenProperty().subscribe(this::show);
    }

    /// A field being typed in must not be made anew: only another group is.
    private void show(CareRule rule) {
        boolean same = shown != null && rule != null && shown.group().equals(rule.group()) && shown.species() == rule.species()
                && shown.set() == rule.set() && model.changedProperty().get();
        shown = rule;
        if (same) return;
        content.getChildren().setAll(rule == null ? List.of(new EmptyState(kit, Feather.SLIDERS, "health.rules.choose")) : lines(rule));
    }

    private List<Node> lines(CareRule rule) {
        List<Node> lines = new ArrayList<>();
        Label name = new Label();
        name.textProperty().bind(kit.texts().with(now -> rule.name().in(now.language())));
        name.getStyleClass().add("heading");
        name.setWrapText(true);
        Label method = kit.texts().bind(new Label(), CareWords.key(rule.method()));
        method.getStyleClass().addAll("small", "muted");
        lines.add(new VBox(2, name, method));
        ChoiceChips<Applies> applies = new ChoiceChips<>(List.of(Applies.values()), each -> kit.texts().of(CareWords.key(each)));
        applies.setId("applies");
        applies.valueProperty().set(rule.applies());
        applies.valueProperty().subscribe(model::apply);
        Label whose = kit.texts().bind(new Label(), "health.rules.whose");
        whose.getStyleClass().add("field-label-alone");
        lines.add(new VBox(4, whose, applies));
        lines.add(Card.line());
        for (CareTerm term : rule.method().terms()) lines.add(line(rule, term));
        return lines;
    }

    private Node line(CareRule rule, CareTerm term) {
        Label words = kit.texts().bind(new Label(), CareWords.key(term));
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        SpanField field = new SpanField(kit.texts(), CareWords.key(term), rule.term(term), span -> model.set(term, span));
        field.setId("term-" + term.name());
        field.setMinWidth(SpanField.USE_PREF_SIZE);
        HBox row = new HBox(12, words, field);
        row.setAlignment(Pos.CENTER_LEFT);
        Label refusal = new Label(null, Icons.of(Feather.ALERT_CIRCLE));
        refusal.getStyleClass().add("refusal");
        refusal.setWrapText(true);
        refusal.textProperty().bind(kit.texts().of(model.refusals().of(term.name())));
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        refusal.managedProperty().bind(refusal.visibleProperty());
        VBox line = new VBox(2, row, refusal);
        line.getStyleClass().add("field");
        return line;
    }
}

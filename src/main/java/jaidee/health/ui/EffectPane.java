package jaidee.health.ui;

import jaidee.health.CareKind;
import jaidee.health.DoseWords;
import jaidee.health.NextDue;
import jaidee.health.ProtocolEffect;
import jaidee.kernel.Days;
import jaidee.kernel.Message;
import jaidee.ui.AnimalFace;
import jaidee.ui.Card;
import jaidee.ui.Icons;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import jaidee.ui.UiTexts;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the draft does: to invented pets of the group being looked at, line by line, and to the pets of the clinic.
final class EffectPane extends Card {
    private static final double FACE = 28;

    private final CareRulesModel model;
    private final UiTexts texts;
    private final VBox examples = new VBox(2);
    private final VBox counts = new VBox(8);

    EffectPane(CareRulesModel model, Kit kit) {
        super(kit.texts(), "health.rules.examples");
        this.model = model;
        this.texts = kit.texts();
        examples.setId("examples");
        counts.setId("effect");
        ScrollPane scroll = new ScrollPane(examples);
        scroll.setFitToWidth(true);
        Label heading = texts.bind(new Label(), "health.rules.effect");
        heading.getStyleClass().add("heading");
        ProgressIndicator wheel = new ProgressIndicator();
        wheel.getStyleClass().add("button-wheel");
        wheel.visibleProperty().bind(model.countingProperty());
        HBox top = new HBox(8, heading, wheel);
        top.setAlignment(Pos.CENTER_LEFT);
        fill(scroll).add(Card.line(), top, counts);
        model.chosenProperty().subscribe(rule -> show());
        model.draftProperty().subscribe(draft -> show());
        model.effectProperty().subscribe(this::count);
        model.countingProperty().subscribe(waits -> count(model.effectProperty().get()));
        model.changedProperty().subscribe(waits -> count(model.effectProperty().get()));
    }

    private void show() {
        examples.getChildren().setAll(model.examples().stream().map(this::line).toList());
    }

    private Node line(CareRulesModel.Shown shown) {
        Label who = new Label();
        who.textProperty().bind(texts.with(now -> now.get(shown.says())));
        who.setWrapText(true);
        HBox days = new HBox(6);
        days.setAlignment(Pos.CENTER_LEFT);
        boolean same = shown.before().map(NextDue::on).equals(shown.after().map(NextDue::on));
        if (!same) days.getChildren().addAll(day(shown.before(), false, "was"), Icons.of(Feather.ARROW_RIGHT));
        days.getChildren().add(day(shown.after(), true, "strong"));
        if (!same) moved(shown).ifPresent(days.getChildren()::add);
        VBox lines = new VBox(who, days);
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox row = new HBox(10, AnimalFace.of(model.chosenProperty().get().species().name(), FACE), lines);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("example");
        return row;
    }

    private Label day(Optional<NextDue> due, boolean step, String style) {
        CareKind kind = model.chosenProperty().get().kind();
        Label day = new Label();
        day.textProperty().bind(texts.with(now -> due.map(each -> Days.shortText(each.on(), now.language())
                + (step ? "  " + now.get(DoseWords.step(each.step(), kind)) : "")).orElse(now.get("health.rules.nothing_due"))));
        day.getStyleClass().addAll("small", style);
        day.setMinWidth(Label.USE_PREF_SIZE);
        return day;
    }

    private Optional<Node> moved(CareRulesModel.Shown shown) {
        if (shown.before().isEmpty() || shown.after().isEmpty()) return Optional.empty();
        long days = ChronoUnit.DAYS.between(shown.before().get().on(), shown.after().get().on());
        Label moved = texts.bind(new Label(), days < 0 ? "health.rules.days_earlier" : "health.rules.days_later", Math.abs(days));
        moved.getStyleClass().addAll("small", days < 0 ? "earlier" : "later");
        moved.setMinWidth(Label.USE_PREF_SIZE);
        return Optional.of(moved);
    }

    private void count(ProtocolEffect effect) {
        if (!model.changedProperty().get()) counts.getChildren().setAll(said(Message.of("health.rules.effect_none")));
        else if (effect == null) counts.getChildren().setAll(said(Message.of(
                model.countingProperty().get() ? "health.rules.effect_counting" : "health.rules.effect_wrong")));
        else counts.getChildren().setAll(told(effect));
    }

    private List<Node> told(ProtocolEffect effect) {
        FlowPane moves = new FlowPane(8, 8);
        pill(moves, "health.rules.pets_earlier", effect.earlier(), Tone.LOOK);
        pill(moves, "health.rules.pets_later", effect.later(), Tone.ACCENT);
        pill(moves, "health.rules.pets_fresh", effect.fresh(), Tone.DONE);
        pill(moves, "health.rules.pets_gone", effect.gone(), Tone.PLAIN);
        Label touched = said(Message.of("health.rules.pets_touched", effect.touched(), effect.pets()));
        touched.getStyleClass().setAll("label", "strong");
        Label window = said(Message.of("health.rules.window", effect.windowBefore(), effect.windowAfter()));
        return effect.touched() == 0 ? List.of(touched, window) : List.of(touched, moves, window);
    }

    private void pill(FlowPane row, String key, int pets, Tone tone) {
        if (pets > 0) row.getChildren().add(new Pill(texts.of(key, pets), tone));
    }

    private Label said(Message message) {
        Label label = new Label();
        label.textProperty().bind(texts.with(now -> now.get(message)));
        label.setWrapText(true);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }
}

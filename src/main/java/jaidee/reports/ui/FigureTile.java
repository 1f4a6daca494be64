package jaidee.reports.ui;

import jaidee.kernel.DaySpan;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.reports.Comparison;
import jaidee.reports.FigureWords;
import jaidee.reports.GoalProgress;
import jaidee.reports.Measure;
import jaidee.reports.Question;
import jaidee.ui.UiTexts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A figure of this month: how much, against last month and last year, and how far the goal is.
final class FigureTile {
    private final Measure measure;
    private final DashboardModel model;
    private final UiTexts texts;
    private final Label value = new Label();
    private final Label lastMonth = new Label();
    private final Label lastYear = new Label();
    private final Label goal = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Region expected = new Region();
    private final FigureButton button;

    FigureTile(Measure measure, DashboardModel model, UiTexts texts) {
        this.measure = measure;
        this.model = model;
        this.texts = texts;
        this.button = FigureButton.of(measure, face(), this::question);
        button.setId("tile-" + measure);
        button.setMinHeight(Region.USE_PREF_SIZE);
        texts.languageProperty().subscribe(() -> show());
        for (var read : List.of(model.monthProperty(), model.trendsProperty())) read.subscribe(() -> show());
    }

    FigureButton button() {
        return button;
    }

    private Optional<Question> question() {
        return Optional.ofNullable(model.monthProperty().get()).filter(month -> model.of(measure).now().isPresent())
                .map(month -> new Question.Of(measure, new DaySpan(month.upto().withDayOfMonth(1), month.upto())));
    }

    private Node face() {
        Label name = new Label();
        name.textProperty().bind(texts.with(now -> now.get(measure.named())));
        name.getStyleClass().addAll("small", "muted");
        value.getStyleClass().add("figure-value");
        for (Label each : List.of(lastMonth, lastYear)) each.getStyleClass().add("small");
        goal.getStyleClass().addAll("small", "muted");
        bar.getStyleClass().add("goal-bar");
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox goals = new VBox(2, goal, new StackPane(bar, marked()));
        goals.visibleProperty().bind(goal.textProperty().isNotEmpty());
        goals.managedProperty().bind(goals.visibleProperty());
        VBox face = new VBox(0, name, value, lastMonth, lastYear, goals);
        face.setMaxWidth(Double.MAX_VALUE);
        return face;
    }

    // where the bar should reach by today
    private Pane marked() {
        Pane over = new Pane(expected);
        over.setMouseTransparent(true);
        expected.getStyleClass().add("goal-mark");
        expected.setManaged(false);
        over.widthProperty().subscribe(() -> mark());
        return over;
    }

    private void mark() {
        Optional<GoalProgress> progress = model.progress(measure);
        double width = ((Pane) expected.getParent()).getWidth();
        expected.setVisible(progress.filter(each -> each.addsUp() && !each.monthOver()).isPresent());
        expected.resizeRelocate(width * progress.map(GoalProgress::expectedShare).orElse(0.0) - 1, -2, 2, 10);
    }

    private void show() {
        Texts now = texts.now();
        Comparison figure = model.of(measure);
        value.setText(FigureWords.of(measure.unit(), figure.now()));
        against(lastMonth, "reports.dashboard.last_month", figure, figure.lastMonth(), now);
        against(lastYear, "reports.dashboard.last_year", figure, figure.lastYear(), now);
        Optional<GoalProgress> progress = model.progress(measure);
        bar.setProgress(progress.map(GoalProgress::share).orElse(0.0));
        mark();
        goal.setText(progress.map(each -> now.get("reports.dashboard.goal", FigureWords.brief(measure.unit(), each.goal()), each.standing().named())).orElse(""));
        button.setAccessibleText(String.join(", ", now.get(measure.named()) + " " + value.getText(), lastMonth.getText(), lastYear.getText(), goal.getText()));
    }

    private static void against(Label label, String key, Comparison figure, Optional<BigDecimal> then, Texts now) {
        label.setText(now.get(key, new FigureWords(now).turned(figure, then)));
        label.getStyleClass().removeAll("better", "worse", "muted");
        label.getStyleClass().add(figure.now().isEmpty() || then.isEmpty() ? "muted" : switch (figure.turn(then)) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case SAME -> "muted";
        });
    }
}

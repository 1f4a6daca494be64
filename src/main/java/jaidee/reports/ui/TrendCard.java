package jaidee.reports.ui;

import jaidee.kernel.Days;
import jaidee.kernel.Texts;
import jaidee.reports.Comparison;
import jaidee.reports.FigureWords;
import jaidee.reports.Measure;
import jaidee.reports.Question;
import jaidee.reports.Trends;
import jaidee.ui.Buttons;
import jaidee.ui.Card;
import jaidee.ui.UiTexts;
import jaidee.ui.form.ChoiceChips;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// One figure over thirteen months, this year against last, with the month stood on said in words above.
final class TrendCard {
    private final DashboardModel model;
    private final UiTexts texts;
    private final MonthsChart chart;
    private final ChoiceChips<Measure> measures;
    private final Label said = new Label();
    private final Card card = new Card();

    /// @param explain is told which figure is looked at
    TrendCard(DashboardModel model, UiTexts texts, Consumer<Measure> explain, Runnable upwards) {
        this.model = model;
        this.texts = texts;
        this.chart = new MonthsChart(texts, point -> question(point).ifPresentOrElse(model::open, () -> model.nothing(model.lineProperty().get().named())), upwards);
        this.measures = new ChoiceChips<>(Trends.MEASURES, each -> texts.with(now -> now.get(each.named())));
        measures.setId("trend-measures");
        measures.getStyleClass().add("small-chips");
        measures.setHgap(4);
        measures.setPrefWrapLength(800);
        measures.valueProperty().bindBidirectional(model.lineProperty());
        chart.setId("trend");
        said.setId("trend-said");
        said.getStyleClass().add("strong");
        said.setMinHeight(Region.USE_PREF_SIZE);
        BooleanBinding drawn = Bindings.createBooleanBinding(this::anything, model.trendsProperty(), model.lineProperty());
        Label reading = new Label();
        reading.textProperty().bind(texts.with(now -> now.get(model.trendsProperty().get() == null ? "reports.dashboard.reading_trends" : "reports.dashboard.no_line"),
                model.trendsProperty()));
        reading.getStyleClass().add("muted");
        reading.visibleProperty().bind(drawn.not());
        chart.visibleProperty().bind(drawn);
        HBox top = new HBox(12, measures, Buttons.keyCap("F9"));
        HBox.setHgrow(measures, Priority.ALWAYS);
        top.setAlignment(Pos.CENTER_LEFT);
        HBox below = new HBox(12, said, Card.gap(), key("trend-before", "reports.dashboard.line.before"), Buttons.keyCap("F6"));
        below.setAlignment(Pos.CENTER_LEFT);
        StackPane stack = new StackPane(chart, reading);
        stack.setMinHeight(0);
        card.add(top, below).fill(stack);
        card.setSpacing(4);
        model.lineProperty().subscribe(measure -> {
            draw();
            explain.accept(measure);
        });
        model.trendsProperty().subscribe(() -> draw());
        texts.languageProperty().subscribe(() -> draw());
        chart.chosenProperty().subscribe(() -> say());
        chart.focusedProperty().subscribe(focused -> {
            if (focused) explain.accept(model.lineProperty().get());
        });
    }

    Card node() {
        return card;
    }

    void focus() {
        chart.requestFocus();
    }

    /// The next figure.
    void turn() {
        List<Measure> all = Trends.MEASURES;
        model.lineProperty().set(all.get((all.indexOf(model.lineProperty().get()) + 1) % all.size()));
    }

    private boolean anything() {
        return model.trendsProperty().get() != null && model.trendsProperty().get().line(model.lineProperty().get()).stream().anyMatch(point -> point.value().isPresent());
    }

    private Optional<Question> question(Trends.Point point) {
        return point.value().map(value -> new Question.Of(model.lineProperty().get(), point.days(model.trendsProperty().get().upto())));
    }

    private void draw() {
        if (model.trendsProperty().get() != null) chart.show(model.lineProperty().get(), model.trendsProperty().get().line(model.lineProperty().get()));
        say();
    }

    private void say() {
        Trends.Point point = chart.chosenProperty().get();
        said.setText(point == null || model.trendsProperty().get() == null ? "" : words(point));
        chart.say(said.getText());
    }

    private String words(Trends.Point point) {
        Texts now = texts.now();
        Measure measure = model.lineProperty().get();
        LocalDate upto = model.trendsProperty().get().upto();
        String month = point.soFar() ? now.get("reports.dashboard.point.so_far", Days.monthText(point.month(), now.language()), upto.getDayOfMonth())
                : Days.monthText(point.month(), now.language());
        String value = FigureWords.of(measure.unit(), point.value());
        if (point.before().isEmpty()) return now.get("reports.dashboard.point", month, value);
        Comparison against = new Comparison(measure, point.value(), Optional.empty(), point.before(), Optional.empty());
        return now.get("reports.dashboard.point.against", month, value, FigureWords.of(measure.unit(), point.before()), new FigureWords(now).turned(against, point.before()));
    }

    private Label key(String style, String textKey) {
        Region line = new Region();
        line.getStyleClass().addAll("line-key", style);
        Label label = texts.bind(new Label(), textKey);
        label.setGraphic(line);
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}

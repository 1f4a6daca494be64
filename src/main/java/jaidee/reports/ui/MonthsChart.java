package jaidee.reports.ui;

import jaidee.kernel.Days;
import jaidee.reports.FigureWords;
import jaidee.reports.Measure;
import jaidee.reports.Trends;
import jaidee.ui.UiTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;

/// The line of a figure over thirteen months and, dashed, that of the year before. ← → walk along the months, so does the
/// mouse; `chosen` is the one stood on, Enter or a click opens it.
final class MonthsChart extends StackPane {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private static final double LOW = 150;

    private final UiTexts texts;
    private CategoryAxis months = new CategoryAxis();
    private LineChart<String, Number> chart;
    private final ReadOnlyObjectWrapper<Trends.Point> chosen = new ReadOnlyObjectWrapper<>();
    private List<Trends.Point> points = List.of();

    /// @param open    what Enter does with the point stood on
    /// @param upwards what ↑ does: the way out
    MonthsChart(UiTexts texts, Consumer<Trends.Point> open, Runnable upwards) {
        this.texts = texts;
        getStyleClass().add("months-chart");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, open, upwards));
        addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            hover(event);
            if (chosen.get() != null) open.accept(chosen.get());
        });
        chosen.subscribe(this::mark);
    }

    /// The month stood on; `null` before there is any.
    ReadOnlyObjectProperty<Trends.Point> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Draws these, and stands on the last of them unless it stood on one already.
    void show(Measure measure, List<Trends.Point> line) {
        points = line;
        NumberAxis amounts = new NumberAxis();
        amounts.setAnimated(false);
        amounts.setMinorTickVisible(false);
        amounts.setTickMarkVisible(false);
        amounts.setTickLabelFormatter(new Amounts(measure.unit()));
        amounts.setForceZeroInRange(measure.unit() != Measure.Unit.PERCENT);
        // an axis that has had other names, in the other language, leaves the new ones out
        months = new CategoryAxis();
        months.setAnimated(false);
        months.setTickMarkVisible(false);
        months.setCategories(FXCollections.observableArrayList(line.stream().map(this::label).toList()));
        List<Trends.Point> whole = line.stream().filter(point -> !point.soFar()).toList();
        // the step into a month that still runs is no fall: it is dashed
        List<Trends.Point> running = whole.size() == line.size() || whole.isEmpty() ? List.of() : List.of(whole.getLast(), line.getLast());
        chart = drawing(months, amounts);
        getChildren().setAll(chart);
        chart.getData().setAll(List.of(series(whole, Trends.Point::before), series(running, Trends.Point::value), series(whole, Trends.Point::value)));
        int stood = chosen.get() == null ? -1 : index(chosen.get());
        chosen.set(null);
        if (!points.isEmpty()) chosen.set(points.get(stood < 0 ? points.size() - 1 : stood));
    }

    private static LineChart<String, Number> drawing(CategoryAxis months, NumberAxis amounts) {
        LineChart<String, Number> chart = new LineChart<>(months, amounts);
        chart.setAnimated(false);
        chart.setLegendVisible(false);
        chart.setMinSize(0, 0);
        chart.setPrefHeight(LOW);
        chart.setHorizontalZeroLineVisible(false);
        chart.setVerticalGridLinesVisible(false);
        chart.setAlternativeRowFillVisible(false);
        return chart;
    }

    /// What is read out of the month stood on.
    void say(String words) {
        setAccessibleText(words);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private XYChart.Series<String, Number> series(List<Trends.Point> line, Function<Trends.Point, Optional<BigDecimal>> value) {
        XYChart.Series<String, Number> series = new XYChart.Series<>();
        for (Trends.Point point : line) value.apply(point).ifPresent(amount -> series.getData().add(new XYChart.Data<>(label(point), amount)));
        return series;
    }

    private String label(Trends.Point point) {
        return month(point.month().atDay(1), texts);
    }

    /// `พ.ย. 69`
    static String month(LocalDate first, UiTexts texts) {
        String[] words = Days.shortText(first, texts.language()).split(" ");
        return words[1] + " " + words[2].substring(2);
    }

    private void key(KeyEvent event, Consumer<Trends.Point> open, Runnable upwards) {
        if (event.isAltDown() || event.isShortcutDown() || event.isShiftDown() || points.isEmpty()) return;
        int at = chosen.get() == null ? points.size() - 1 : index(chosen.get());
        switch (event.getCode()) {
            case LEFT -> chosen.set(points.get(Math.max(0, at - 1)));
            case RIGHT -> chosen.set(points.get(Math.min(points.size() - 1, at + 1)));
            case HOME -> chosen.set(points.getFirst());
            case END -> chosen.set(points.getLast());
            case ENTER -> open.accept(points.get(at));
            case UP -> upwards.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void hover(MouseEvent event) {
        Point2D at = months.sceneToLocal(event.getSceneX(), event.getSceneY());
        points.stream().min(Comparator.comparingDouble(point -> Math.abs(months.getDisplayPosition(label(point)) - at.getX()))).ifPresent(chosen::set);
    }

    private void mark(Trends.Point point) {
        if (chart == null) return;
        for (XYChart.Series<String, Number> series : chart.getData())
            for (XYChart.Data<String, Number> each : series.getData())
                if (each.getNode() != null) each.getNode().pseudoClassStateChanged(CHOSEN, point != null && each.getXValue().equals(label(point)));
    }

    private int index(Trends.Point point) {
        for (int i = 0; i < points.size(); i++) if (points.get(i).month().equals(point.month())) return i;
        return -1;
    }

    /// Short enough for an axis: whole baht, thousands with a comma.
    private static final class Amounts extends StringConverter<Number> {
        private final Measure.Unit unit;

        private Amounts(Measure.Unit unit) {
            this.unit = unit;
        }

        @Override
        public String toString(Number value) {
            return switch (unit) {
                case MONEY -> String.format(Locale.ROOT, "%,.0f", value.doubleValue() / 100);
                case PERCENT -> String.format(Locale.ROOT, "%,.0f %%", value.doubleValue());
                default -> FigureWords.of(Measure.Unit.COUNT, BigDecimal.valueOf(value.doubleValue()));
            };
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed on an axis");
        }
    }
}

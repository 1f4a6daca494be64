package jaidee.owners.ui;

import jaidee.kernel.Days;
import jaidee.owners.PetWeight;
import jaidee.ui.UiTexts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// The weight of a pet over time as a small curve: days to scale, the range of the weights from bottom to top, the last
/// one named.
final class WeightChart extends Pane {
    private static final double HEIGHT = 116;
    private static final double LEFT = 52;
    private static final double RIGHT = 60;
    private static final double TOP = 14;
    private static final double BOTTOM = 26;
    private static final int SHOWN = 60;
    private static final double REACH = 10;
    private static final double YEAR_ROOM = 96;
    private static final int BUDDHIST = 543;

    private final UiTexts texts;
    private List<PetWeight> weights = List.of();

    WeightChart(UiTexts texts) {
        this.texts = texts;
        getStyleClass().add("weight-chart");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        widthProperty().subscribe(() -> draw());
        texts.languageProperty().subscribe(() -> draw());
    }

    /// @param oldestFirst at least one
    void show(List<PetWeight> oldestFirst) {
        weights = oldestFirst.subList(Math.max(0, oldestFirst.size() - SHOWN), oldestFirst.size());
        draw();
    }

    private void draw() {
        getChildren().clear();
        if (weights.isEmpty() || getWidth() < LEFT + RIGHT) return;
        int least = weights.stream().mapToInt(PetWeight::grams).min().orElseThrow();
        int most = weights.stream().mapToInt(PetWeight::grams).max().orElseThrow();
        int room = Math.max((most - least) / 8, Math.max(most / 50, 1));
        Scale scale = new Scale(weights.getFirst().day(), Math.max(1, days(weights.getLast().day())), least - room, most + room);
        grid(scale, least);
        if (most != least) grid(scale, most);
        years(scale);
        Path curve = new Path();
        curve.getStyleClass().add("weight-curve");
        for (PetWeight weight : weights)
            curve.getElements().add(curve.getElements().isEmpty() ? new MoveTo(scale.x(weight), scale.y(weight.grams()))
                    : new LineTo(scale.x(weight), scale.y(weight.grams())));
        getChildren().add(curve);
        for (PetWeight weight : weights) getChildren().add(dot(scale, weight));
        for (PetWeight weight : weights) getChildren().add(reach(scale, weight));
        name(scale, weights.getLast());
        day(weights.getFirst().day(), LEFT);
        if (weights.size() > 1) day(weights.getLast().day(), scale.x(weights.getLast()));
    }

    private void grid(Scale scale, int grams) {
        Line line = new Line(LEFT, scale.y(grams), getWidth() - RIGHT, scale.y(grams));
        line.getStyleClass().add("weight-grid");
        Label label = small(PetWeight.kilograms(grams));
        label.setPrefWidth(LEFT - 8);
        label.setAlignment(Pos.CENTER_RIGHT);
        label.relocate(0, scale.y(grams) - 10);
        getChildren().addAll(line, label);
    }

    /// A faint line where each year begins, named where there is room between the first and the last day.
    private void years(Scale scale) {
        double from = LEFT, to = getWidth() - RIGHT;
        for (LocalDate year = weights.getFirst().day().withDayOfYear(1).plusYears(1); year.isBefore(weights.getLast().day()); year = year.plusYears(1)) {
            double x = scale.x(year);
            Line line = new Line(x, TOP, x, HEIGHT - BOTTOM);
            line.getStyleClass().add("weight-grid");
            getChildren().add(line);
            if (x - from < YEAR_ROOM || to - x < YEAR_ROOM) continue;
            Label label = small(String.valueOf(year.getYear() + BUDDHIST));
            label.setPrefWidth(60);
            label.setAlignment(Pos.CENTER);
            label.relocate(x - 30, HEIGHT - BOTTOM + 4);
            getChildren().add(label);
            from = x - YEAR_ROOM / 2;
        }
    }

    /// Large enough for a finger or the mouse; says day and weight.
    private Circle reach(Scale scale, PetWeight weight) {
        Circle reach = new Circle(scale.x(weight), scale.y(weight.grams()), REACH);
        reach.getStyleClass().add("weight-reach");
        String words = texts.get("owners.pet.last_weight", weight.kilograms(), weight.day())
                + weight.noted().map(signed -> "\n" + texts.get("owners.pet.noted", texts.get(signed.said()))).orElse("");
        Tooltip.install(reach, new Tooltip(words));
        reach.setAccessibleText(words);
        return reach;
    }

    private Circle dot(Scale scale, PetWeight weight) {
        boolean last = weight == weights.getLast();
        Circle dot = new Circle(scale.x(weight), scale.y(weight.grams()), last ? 5 : 3);
        dot.getStyleClass().add(last ? "weight-last" : "weight-dot");
        return dot;
    }

    private void name(Scale scale, PetWeight last) {
        Label label = new Label(last.kilograms());
        label.getStyleClass().add("strong");
        label.relocate(scale.x(last) + 10, scale.y(last.grams()) - 12);
        getChildren().add(label);
    }

    private void day(LocalDate day, double at) {
        Label label = small(Days.shortText(day, texts.language()));
        label.setPrefWidth(120);
        label.setAlignment(Pos.CENTER);
        label.relocate(Math.max(0, at - 60), HEIGHT - BOTTOM + 4);
        getChildren().add(label);
    }

    private static Label small(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private long days(LocalDate day) {
        return ChronoUnit.DAYS.between(weights.getFirst().day(), day);
    }

    private final class Scale {
        private final LocalDate first;
        private final long days;
        private final int least;
        private final int most;

        Scale(LocalDate first, long days, int least, int most) {
            this.first = first;
            this.days = days;
            this.least = least;
            this.most = most;
        }

        double x(PetWeight weight) {
            return x(weight.day());
        }

        double x(LocalDate day) {
            return LEFT + (getWidth() - LEFT - RIGHT) * ChronoUnit.DAYS.between(first, day) / days;
        }

        double y(int grams) {
            return TOP + (HEIGHT - TOP - BOTTOM) * (most - grams) / (most - least);
        }
    }
}

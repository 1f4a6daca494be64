package jaidee.owners.ui;

import jaidee.kernel.Days;
import jaidee.owners.PetWeight;
import jaidee.ui.UiTexts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// The weight of a pet over time as a small curve: days to scale, the range of the weights from bottom to top, the last
/// one named.
final class WeightChart extends Pane {
    private static final double HEIGHT = 132;
    private static final double LEFT = 52;
    private static final double RIGHT = 60;
    private static final double TOP = 14;
    private static final double BOTTOM = 26;
    private static final int SHOWN = 60;

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
        Path curve = new Path();
        curve.getStyleClass().add("weight-curve");
        for (PetWeight weight : weights)
            curve.getElements().add(curve.getElements().isEmpty() ? new MoveTo(scale.x(weight), scale.y(weight.grams()))
                    : new LineTo(scale.x(weight), scale.y(weight.grams())));
        getChildren().add(curve);
        for (PetWeight weight : weights) getChildren().add(dot(scale, weight));
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
            return LEFT + (getWidth() - LEFT - RIGHT) * ChronoUnit.DAYS.between(first, weight.day()) / days;
        }

        double y(int grams) {
            return TOP + (HEIGHT - TOP - BOTTOM) * (most - grams) / (most - least);
        }
    }
}

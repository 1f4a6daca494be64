package jaidee.standards.ui;

import jaidee.standards.TouchPoint;
import jaidee.ui.Kit;
import jaidee.ui.Pill;
import jaidee.ui.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.stage.Window;
import javafx.util.Duration;

/// The timers in the line at the bottom, the most urgent first: who, since when, what is left. Amber asks for a look, red is
/// late; nothing blinks.
public final class TimerStrip extends HBox {
    private static final int SHOWN = 2;

    private final TimersModel model;
    private final Kit kit;
    private final Runnable open;

    /// @param open shows all of them
    public TimerStrip(TimersModel model, Kit kit, Runnable open) {
        super(8);
        this.model = model;
        this.kit = kit;
        this.open = open;
        setId("timers");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(Bindings.isNotEmpty(model.running()));
        managedProperty().bind(visibleProperty());
        model.running().addListener((InvalidationListener) _ -> show());
        model.nowProperty().subscribe(_ -> show());
        kit.texts().languageProperty().subscribe(_ -> show());
        Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
        ticking.setCycleCount(Animation.INDEFINITE);
        // only while something runs and the window stands, so that a closed one is forgotten
        sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false)
                .flatMap(showing -> Bindings.createBooleanBinding(() -> showing && !model.running().isEmpty(), model.running())).subscribe(on -> {
                    if (Boolean.TRUE.equals(on)) ticking.play();
                    else ticking.stop();
                });
    }

    private void show() {
        Instant now = model.nowProperty().get();
        List<Node> pills = new ArrayList<>();
        model.running().stream().limit(SHOWN).forEach(point -> pills.add(pill(point, now)));
        if (model.running().size() > SHOWN) pills.add(clickable(new Pill("+" + (model.running().size() - SHOWN), Tone.PLAIN)));
        getChildren().setAll(pills);
    }

    private Node pill(TouchPoint point, Instant now) {
        TouchPoint.State state = point.state(now);
        String who = point.who().isEmpty() ? point.name().in(kit.texts().language()) : point.who();
        String words = kit.texts().get("standards.strip", who, StandardWords.since(point), StandardWords.left(point, now));
        return clickable(new Pill(words, StandardWords.tone(state)).with(StandardWords.icon(state)));
    }

    private Node clickable(Pill pill) {
        pill.setOnMouseClicked(_ -> open.run());
        return pill;
    }
}

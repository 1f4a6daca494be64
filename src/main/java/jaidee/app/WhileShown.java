package jaidee.app;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Duration;

/// What the window does again and again. Ends when the window is closed or its clinic is left, so that neither is kept alive nor
/// asked after its data is closed.
final class WhileShown {
    private WhileShown() {
    }

    /// Runs `look` each `span` for as long as `node` stands in a window that is open.
    static void every(Duration span, Runnable look, Node node) {
        Timeline clock = new Timeline(new KeyFrame(span, _ -> look.run()));
        clock.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty).orElse(false).subscribe(showing -> {
            if (showing) clock.play();
            else clock.stop();
        });
    }
}

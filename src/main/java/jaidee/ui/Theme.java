package jaidee.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

/// How the window looks: light or dark, and how large its text is. Both change while it is open. Colours live in
/// `light.css` and `dark.css` as look-ups, shapes in `jaidee.css`; no view names a colour.
public final class Theme {
    public enum Mode {
        LIGHT, DARK;

        public Mode other() {
            return this == LIGHT ? DARK : LIGHT;
        }
    }

    public enum TextSize {
        NORMAL(100), LARGE(125), LARGEST(150);

        private final int percent;

        TextSize(int percent) {
            this.percent = percent;
        }

        public int percent() {
            return percent;
        }
    }

    private static final double BASE_PIXELS = 15;

    private final ObjectProperty<Mode> mode;
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);

    public Theme(Mode mode) {
        this.mode = new SimpleObjectProperty<>(mode);
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    public ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    /// Gives a scene this look and keeps it. To be called before the scene is shown.
    public void dress(Scene scene) {
        mode.subscribe(chosen -> wear(scene, chosen));
        textSize.subscribe(size ->
                scene.getRoot().setStyle("-fx-font-size: " + BASE_PIXELS * size.percent() / 100 + "px;"));
    }

    private static void wear(Scene scene, Mode mode) {
        boolean light = mode == Mode.LIGHT;
        Application.setUserAgentStylesheet(
                (light ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet());
        scene.getStylesheets().setAll(List.of(sheet("jaidee.css"), sheet(light ? "light.css" : "dark.css")));
    }

    private static String sheet(String name) {
        return Theme.class.getResource("/jaidee/ui/" + name).toExternalForm();
    }
}

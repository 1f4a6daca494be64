package jaidee.ui;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The drawn face of a kind of animal, for pets without a photo. Reads the SVG files of the program: paths with a fill, 64 × 64.
public final class AnimalFace {
    private static final double SIZE = 64;
    private static final Pattern PATH = Pattern.compile("<path fill=\"(#[0-9a-f]{6})\"[^>]*? d=\"([^\"]+)\"");
    private static final Map<String, List<Shape>> DRAWN = new HashMap<>();

    private AnimalFace() {
    }

    private record Shape(Color fill, String path) {
    }

    /// A new drawing, `size` high and wide. On the FX thread.
    ///
    /// @param kind the name of a drawing: `dog`, `cat`, `rabbit`, `bird`, `exotic`, `other`; case does not matter
    public static Group of(String kind, double size) {
        Group group = new Group();
        group.getTransforms().add(new Scale(size / SIZE, size / SIZE));
        for (Shape shape : DRAWN.computeIfAbsent(kind.toLowerCase(Locale.ROOT), AnimalFace::read)) {
            SVGPath path = new SVGPath();
            path.setContent(shape.path());
            path.setFill(shape.fill());
            group.getChildren().add(path);
        }
        return new Group(group);
    }

    private static List<Shape> read(String kind) {
        String file = "/jaidee/assets/pictures/" + kind + ".svg";
        try (InputStream svg = AnimalFace.class.getResourceAsStream(file)) {
            String text = new String(svg.readAllBytes(), StandardCharsets.UTF_8);
            return PATH.matcher(text).results().map(found -> new Shape(Color.web(found.group(1)), found.group(2))).toList();
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}

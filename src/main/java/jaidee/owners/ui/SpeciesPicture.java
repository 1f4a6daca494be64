package jaidee.owners.ui;

import jaidee.owners.Species;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;

/// The drawn face of a species, for pets without a photo. Reads the SVG files of the program: paths with a fill, 64 × 64.
final class SpeciesPicture {
    static final double SIZE = 64;
    private static final Pattern PATH = Pattern.compile("<path fill=\"(#[0-9a-f]{6})\"[^>]*? d=\"([^\"]+)\"");
    private static final Map<Species, List<Shape>> DRAWN = new EnumMap<>(Species.class);

    private SpeciesPicture() {
    }

    private record Shape(Color fill, String path) {
    }

    /// A new drawing, 64 × 64. On the FX thread.
    static Group of(Species species) {
        Group group = new Group();
        for (Shape shape : DRAWN.computeIfAbsent(species, SpeciesPicture::read)) {
            SVGPath path = new SVGPath();
            path.setContent(shape.path());
            path.setFill(shape.fill());
            group.getChildren().add(path);
        }
        return group;
    }

    private static List<Shape> read(Species species) {
        String file = "/jaidee/assets/pictures/" + species.name().toLowerCase(Locale.ROOT) + ".svg";
        try (InputStream svg = SpeciesPicture.class.getResourceAsStream(file)) {
            String text = new String(svg.readAllBytes(), StandardCharsets.UTF_8);
            return PATH.matcher(text).results().map(found -> new Shape(Color.web(found.group(1)), found.group(2))).toList();
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}

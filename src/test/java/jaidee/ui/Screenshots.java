package jaidee.ui;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.testfx.util.WaitForAsyncUtils;
import jaidee.kernel.Language;

/// Pictures of screens for eyes to judge, under `target/screenshots`. Called from a test that extends `FxTest`.
public final class Screenshots {
    private static final Path FOLDER = Path.of("target", "screenshots");
    // there are many hundreds
    private static final float LEAST_PACKED = 0.9f;

    private Screenshots() {
    }

    /// A picture of the scene as it is now: `target/screenshots/NAME.png`.
    public static Path take(Scene scene, String name) {
        Quiet.settle();
        return write(image(scene), name);
    }

    /// What the scene looks like now, to compare pixels.
    public static BufferedImage image(Scene scene) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> copied(scene.snapshot(null)));
    }

    /// The view in Thai and English, light and dark, at 1280 × 720 and 1920 × 1080: eight pictures, each of a view
    /// made anew.
    public static void everyWay(String name, Function<Kit, ? extends Node> view) {
        everyWay(name, view, node -> {
        });
    }

    /// @param shown what to do on the FX thread once the view is shown, before the picture is taken
    public static void everyWay(String name, Function<Kit, ? extends Node> view, Consumer<Node> shown) {
        for (Language language : Language.values())
            for (Theme.Mode mode : Theme.Mode.values()) {
                take(name, view, shown, language, mode, 1280, 720);
                take(name, view, shown, language, mode, 1920, 1080);
            }
    }

    /// The view in Thai and light, in English and dark, at 1280 × 720: for states of a screen that is seen every way already.
    public static void twoWays(String name, Function<Kit, ? extends Node> view) {
        take(name, view, node -> { }, Language.TH, Theme.Mode.LIGHT, 1280, 720);
        take(name, view, node -> { }, Language.EN, Theme.Mode.DARK, 1280, 720);
    }

    private static void take(String name, Function<Kit, ? extends Node> view, Consumer<Node> shown,
                             Language language, Theme.Mode mode, int width, int height) {
        Stage stage = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Kit kit = TestKit.kit(language, mode);
            Node node = view.apply(kit);
            kit.overlay().setContent(node);
            Scene scene = new Scene(kit.overlay(), width, height);
            kit.theme().dress(scene);
            Stage made = new Stage();
            made.setScene(scene);
            made.show();
            shown.accept(node);
            return made;
        });
        take(stage.getScene(), "%s-%s-%s-%d".formatted(name, language, mode, width).toLowerCase(Locale.ROOT));
        WaitForAsyncUtils.waitForAsyncFx(20_000, stage::hide);
    }

    private static BufferedImage copied(WritableImage image) {
        int width = (int) image.getWidth(), height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) copy.getRaster().getDataBuffer()).getData();
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return copy;
    }

    private static Path write(BufferedImage image, String name) {
        try {
            Files.createDirectories(FOLDER);
            Path file = FOLDER.resolve(name + ".png");
            ImageWriter png = ImageIO.getImageWritersByFormatName("png").next();
            ImageWriteParam quickly = png.getDefaultWriteParam();
            quickly.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quickly.setCompressionQuality(LEAST_PACKED);
            try (OutputStream bytes = Files.newOutputStream(file); ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
                png.setOutput(out);
                png.write(null, new IIOImage(image, null, null), quickly);
            } finally {
                png.dispose();
            }
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

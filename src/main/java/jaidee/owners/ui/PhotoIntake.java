package jaidee.owners.ui;

import jaidee.ui.Kit;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// The ways a picture of a pet comes in: a file that is chosen, dropped or copied, or a picture on the clipboard.
final class PhotoIntake {
    private static final List<String> ENDINGS = List.of("jpg", "jpeg", "png", "gif", "bmp");

    private final Kit kit;
    private final PetProfileModel model;

    PhotoIntake(Kit kit, PetProfileModel model) {
        this.kit = kit;
        this.model = model;
    }

    void choose() {
        kit.files().open("owners.pet.photo_choose", ENDINGS).ifPresent(model::setPhoto);
    }

    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles() && !clipboard.getFiles().isEmpty()) model.setPhoto(clipboard.getFiles().getFirst().toPath());
        else if (clipboard.hasImage()) take(clipboard.getImage());
    }

    void takeDropsOn(Node node) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (!event.getDragboard().hasFiles()) return;
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Dragboard dropped = event.getDragboard();
            if (dropped.hasFiles()) model.setPhoto(dropped.getFiles().getFirst().toPath());
            event.setDropCompleted(dropped.hasFiles());
            event.consume();
        });
    }

    private void take(Image image) {
        int width = (int) image.getWidth(), height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        kit.background().run(() -> png(pixels, width, height)).onSuccess(model::setPhoto);
    }

    private static byte[] png(int[] pixels, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

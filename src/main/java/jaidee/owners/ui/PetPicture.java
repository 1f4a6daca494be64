package jaidee.owners.ui;

import jaidee.owners.PetStatus;
import jaidee.owners.Species;
import jaidee.ui.AnimalFace;
import java.io.ByteArrayInputStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.effect.ColorAdjust;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;

/// A pet's round picture: its photo, or the face of its species. Quiet grey once the pet is gone.
final class PetPicture extends StackPane {
    private static final double FACE = 0.72;
    private static final double GONE = 0.55;

    private final double size;

    PetPicture(Species species, PetStatus status, double size) {
        this.size = size;
        getStyleClass().add("pet-picture");
        setMinSize(size, size);
        setPrefSize(size, size);
        setMaxSize(size, size);
        getChildren().add(AnimalFace.of(species.name(), size * FACE));
        if (status != PetStatus.LIVING) {
            setEffect(new ColorAdjust(0, -1, 0, 0));
            setOpacity(GONE);
        }
    }

    /// Shows the middle of a photo instead.
    void show(byte[] jpeg) {
        Image image = new Image(new ByteArrayInputStream(jpeg));
        double side = Math.min(image.getWidth(), image.getHeight());
        ImageView view = new ImageView(image);
        view.setViewport(new Rectangle2D((image.getWidth() - side) / 2, (image.getHeight() - side) / 2, side, side));
        view.setFitWidth(size);
        view.setFitHeight(size);
        view.setSmooth(true);
        view.setClip(new Circle(size / 2, size / 2, size / 2));
        getChildren().setAll(view);
    }
}

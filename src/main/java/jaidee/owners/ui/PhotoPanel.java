package jaidee.owners.ui;

import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.owners.PetProfile;
import jaidee.scan.Frame;
import jaidee.scan.ui.CameraPane;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import java.io.ByteArrayInputStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The picture of a pet: looked at, taken by a camera, brought from a file or the clipboard, cropped, taken away.
final class PhotoPanel {
    private static final double SIDE = 320;

    private final Kit kit;
    private final PetProfileModel model;
    private final PhotoIntake intake;
    private final PhotoCamera camera;

    PhotoPanel(Kit kit, PetProfileModel model, PhotoCamera camera) {
        this.kit = kit;
        this.model = model;
        this.camera = camera;
        this.intake = new PhotoIntake(kit, model, this::crop);
    }

    PhotoIntake intake() {
        return intake;
    }

    void open() {
        PetProfile profile = model.profileProperty().get();
        if (profile == null) return;
        VBox content = new VBox(12, shown(profile));
        content.setAlignment(Pos.CENTER);
        Panel panel = kit.dialogs().panel(Message.of("owners.photo.title", profile.pet().name()), content);
        if (profile.photo().isPresent()) panel.offer(Deed.of("owners.photo.remove", "Delete", () -> {
            panel.close();
            model.removePhoto();
        }));
        panel.offer(Deed.of("owners.photo.file", "F5", () -> {
            panel.close();
            intake.choose();
        })).offer(Deed.of("owners.photo.paste", "F6", () -> {
            panel.close();
            intake.paste();
        })).offerPrimary(Deed.of("owners.photo.camera", "F8", () -> {
            panel.close();
            shoot();
        })).open();
    }

    private Node shown(PetProfile profile) {
        Texts now = kit.texts().now();
        if (profile.photo().isEmpty()) return FactCards.line(Feather.CAMERA, now.get("owners.photo.none"), "muted");
        ImageView view = new ImageView(new Image(new ByteArrayInputStream(profile.photo().get())));
        view.setFitWidth(SIDE);
        view.setFitHeight(SIDE);
        view.setPreserveRatio(true);
        Label signed = new Label(profile.trace().photo().map(by -> now.get("owners.pet.noted", now.get(by.said()))).orElse(""));
        signed.getStyleClass().addAll("small", "muted");
        VBox both = new VBox(8, view, signed);
        both.setAlignment(Pos.CENTER);
        return both;
    }

    /// Live through the camera of the settings; Enter takes the picture of this moment.
    private void shoot() {
        CameraPane pane = new CameraPane(camera.scanner(), kit.texts(), "owners.photo.camera_hint", _ -> {
        });
        Panel panel = kit.dialogs().panel(Message.of("owners.photo.camera"), pane).onClosed(pane::stop);
        panel.offerPrimary(Deed.of("owners.photo.take", "Enter", () -> pane.newest().ifPresent(frame -> {
            panel.close();
            crop(frame);
        })).when(Bindings.isNull(pane.troubleProperty()))).focusing(pane).open();
        pane.setFocusTraversable(true);
        pane.start(camera.chosen().get());
    }

    /// Asks which part is kept; Enter keeps it.
    private void crop(Frame picture) {
        PetProfile profile = model.profileProperty().get();
        if (profile == null) return;
        CropModel part = new CropModel(picture.width(), picture.height());
        CropPane pane = new CropPane(picture, part, kit.texts());
        Label hint = kit.texts().bind(new Label(), "owners.photo.crop_hint");
        hint.getStyleClass().addAll("small", "muted");
        VBox content = new VBox(10, pane, hint);
        content.setAlignment(Pos.CENTER);
        content.getStylesheets().add(OwnersScreens.SHEET);
        Panel panel = kit.dialogs().panel(Message.of("owners.photo.crop", profile.pet().name()), content);
        panel.offerPrimary(Deed.of("owners.photo.keep", "Enter", () -> {
            panel.close();
            model.setPhoto(picture, part.square());
        })).focusing(pane).open();
    }
}

package jaidee.owners.ui;

import jaidee.owners.OwnersRefusal;
import jaidee.scan.Frame;
import jaidee.scan.ui.FxFrames;
import jaidee.ui.Kit;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// The ways a picture of a pet comes in: a file that is chosen, dropped or copied, or a picture on the clipboard.
final class PhotoIntake {
    private static final List<String> ENDINGS = List.of("jpg", "jpeg", "png", "gif", "bmp");

    private final Kit kit;
    private final PetProfileModel model;
    private final Consumer<Frame> taken;

    PhotoIntake(Kit kit, PetProfileModel model, Consumer<Frame> taken) {
        this.kit = kit;
        this.model = model;
        this.taken = taken;
    }

    void choose() {
        kit.files().open("owners.pet.photo_choose", ENDINGS).ifPresent(file -> model.readPhoto(file, taken));
    }

    void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles() && !clipboard.getFiles().isEmpty()) model.readPhoto(clipboard.getFiles().getFirst().toPath(), taken);
        else if (clipboard.hasImage()) taken.accept(FxFrames.frame(clipboard.getImage()));
        else kit.notices().refused(new OwnersRefusal.NothingToPaste().message());
    }

    void takeDropsOn(Node node) {
        node.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (!event.getDragboard().hasFiles()) return;
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        });
        node.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Dragboard dropped = event.getDragboard();
            if (dropped.hasFiles()) model.readPhoto(dropped.getFiles().getFirst().toPath(), taken);
            event.setDropCompleted(dropped.hasFiles());
            event.consume();
        });
    }
}

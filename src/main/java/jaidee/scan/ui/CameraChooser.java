package jaidee.scan.ui;

import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.scan.Camera;
import jaidee.scan.CameraScanner;
import jaidee.scan.ScannedText;
import jaidee.ui.Buttons;
import jaidee.ui.Deed;
import jaidee.ui.Kit;

/// Chooses the camera for scanning, with its live picture to see that it is the right one. Open it with `open`, let the
/// camera go with `close`.
public final class CameraChooser extends VBox {
    private final CameraScanner scanner;
    private final ComboBox<Camera> cameras = new ComboBox<>();
    private final ReadOnlyStringWrapper chosen = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>();
    private final CameraPane preview;

    /// @param chosenId the camera in the settings, an empty text when none was chosen yet
    public CameraChooser(CameraScanner scanner, Kit kit, String chosenId) {
        super(8);
        this.scanner = scanner;
        chosen.set(chosenId);
        preview = new CameraPane(scanner, kit.texts(), CameraChooser::seen);
        setFillWidth(true);
        VBox.setVgrow(preview, Priority.ALWAYS);
        getChildren().addAll(kit.texts().bind(caption(), "scan.camera.choose"), choice(kit), words(kit), preview);
        cameras.getSelectionModel().selectedItemProperty().subscribe(this::chose);
    }

    private Label caption() {
        Label caption = new Label();
        caption.setLabelFor(cameras);
        return caption;
    }

    private HBox choice(Kit kit) {
        kit.texts().spoken(cameras, "scan.camera.choose");
        cameras.setMaxWidth(Double.MAX_VALUE);
        Button again = kit.buttons().quiet(Deed.of("scan.camera.searchAgain", this::search), Feather.REFRESH_CW);
        HBox.setHgrow(cameras, Priority.ALWAYS);
        return new HBox(8, cameras, again);
    }

    private Label words(Kit kit) {
        Label words = new Label();
        words.getStyleClass().add("camera-list-trouble");
        words.setWrapText(true);
        words.textProperty().bind(kit.texts().of(trouble));
        words.visibleProperty().bind(trouble.isNotNull());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    /// The id of the camera chosen, as it is kept in the settings; empty while there is none.
    public ReadOnlyStringProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public void open() {
        search();
    }

    public void close() {
        preview.stop();
    }

    private void search() {
        scanner.cameras().thenAccept(found -> Platform.runLater(() -> found(found)));
    }

    private void found(Outcome<List<Camera>> found) {
        found.handle(this::list, this::none);
    }

    private void list(List<Camera> found) {
        trouble.set(null);
        Camera before = found.stream().filter(camera -> camera.id().equals(chosen.get())).findFirst()
                .orElse(found.getFirst());
        cameras.getItems().setAll(found);
        cameras.getSelectionModel().select(before);
    }

    private void none(Refusal refusal) {
        trouble.set(refusal.message());
        preview.stop();
    }

    private void chose(Camera camera) {
        if (camera == null) return;
        chosen.set(camera.id());
        preview.start(camera.id());
    }

    /// Here the camera is tried, nothing is scanned in earnest.
    private static void seen(ScannedText text) {
    }
}

package jaidee.scan.ui;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import jaidee.scan.CameraListener;
import jaidee.scan.CameraScanner;
import jaidee.scan.Frame;
import jaidee.scan.ScannedText;
import jaidee.ui.UiTexts;

/// The live picture of a camera, mirrored as in a looking-glass so that the hand finds its way, and why there is none
/// while there is none. Only the newest frame is ever drawn: however fast the camera, one visit waits for the FX thread.
public final class CameraPane extends StackPane {
    private static final Message STARTING = Message.of("scan.camera.starting");

    private final CameraScanner scanner;
    private final Consumer<ScannedText> onScan;
    private final ImageView picture = new ImageView();
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>(STARTING);
    private Watch watch;
    private Frame seen;

    /// @param onScan called on the FX thread
    public CameraPane(CameraScanner scanner, UiTexts texts, Consumer<ScannedText> onScan) {
        this(scanner, texts, "scan.camera.hint", onScan);
    }

    /// @param hintKey says what to hold before the camera
    public CameraPane(CameraScanner scanner, UiTexts texts, String hintKey, Consumer<ScannedText> onScan) {
        this.scanner = scanner;
        this.onScan = onScan;
        getStyleClass().add("camera-pane");
        setMinSize(0, 0);
        setPrefSize(480, 270);
        getChildren().addAll(picture(texts), words(texts), hint(texts, hintKey));
    }

    private ImageView picture(UiTexts texts) {
        texts.spoken(picture, "scan.camera.picture");
        picture.setPreserveRatio(true);
        picture.setScaleX(-1);
        picture.setManaged(false);
        return picture;
    }

    private Label words(UiTexts texts) {
        Label words = new Label();
        words.getStyleClass().add("camera-trouble");
        words.setWrapText(true);
        words.textProperty().bind(texts.of(trouble));
        words.visibleProperty().bind(trouble.isNotNull());
        return words;
    }

    private Label hint(UiTexts texts, String key) {
        Label hint = texts.bind(new Label(), key);
        hint.getStyleClass().add("camera-hint");
        hint.visibleProperty().bind(trouble.isNull());
        setAlignment(hint, Pos.BOTTOM_CENTER);
        return hint;
    }

    /// Why there is no picture, or null while there is one.
    public ReadOnlyObjectProperty<Message> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// What the camera sees now, as it is and not mirrored; empty while there is no picture.
    public Optional<Frame> newest() {
        return Optional.ofNullable(seen);
    }

    /// Shows this camera until `stop`, also after it was unplugged and plugged in again.
    ///
    /// @param cameraId an empty text takes the first camera there is
    public void start(String cameraId) {
        watch = new Watch();
        picture.setImage(null);
        trouble.set(STARTING);
        scanner.watch(cameraId, watch);
    }

    public void stop() {
        watch = null;
        seen = null;
        scanner.stop();
        picture.setImage(null);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        picture.setFitWidth(getWidth());
        picture.setFitHeight(getHeight());
        picture.relocate((getWidth() - picture.getLayoutBounds().getWidth()) / 2,
                (getHeight() - picture.getLayoutBounds().getHeight()) / 2);
    }

    /// Between the camera's thread and the FX thread.
    private final class Watch implements CameraListener, Runnable {
        private final AtomicReference<Frame> newest = new AtomicReference<>();
        private final AtomicReference<Refusal> refusal = new AtomicReference<>();
        private final Queue<ScannedText> scans = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean coming = new AtomicBoolean();

        @Override
        public void frame(Frame frame) {
            newest.set(frame);
            come();
        }

        @Override
        public void scanned(ScannedText text) {
            scans.add(text);
            come();
        }

        @Override
        public void refused(Refusal reason) {
            newest.set(null);
            refusal.set(reason);
            come();
        }

        private void come() {
            if (!coming.getAndSet(true)) Platform.runLater(this);
        }

        @Override
        public void run() {
            coming.set(false);
            if (watch != this) return;
            Refusal reason = refusal.getAndSet(null);
            if (reason != null) show(null, reason.message());
            Frame frame = newest.getAndSet(null);
            if (frame != null) show(frame, null);
            for (ScannedText text = scans.poll(); text != null; text = scans.poll()) onScan.accept(text);
        }

        private void show(Frame frame, Message reason) {
            seen = frame;
            trouble.set(reason);
            picture.setImage(frame == null ? null : FxFrames.image(frame));
            requestLayout();
        }
    }
}

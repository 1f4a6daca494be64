package jaidee.scan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import jaidee.kernel.Language;
import jaidee.scan.CameraRefusal;
import jaidee.scan.CameraScanner;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.CodeReader;
import jaidee.scan.Frame;
import jaidee.scan.PictureCamera;
import jaidee.scan.Pictures;
import jaidee.scan.ScanCode;
import jaidee.scan.Scanned;
import jaidee.scan.ScannedText;
import jaidee.ui.FxTest;
import jaidee.ui.Screenshots;
import jaidee.ui.TestKit;
import jaidee.ui.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class CameraPaneTest extends FxTest {
    private static final ScanCode CARD = new CodeIssuer(new Random(1)).issue(CodeKind.MEMBER);
    private static final Frame EMPTY = Frame.of(Pictures.sheet(640, 360, Color.GRAY));

    private final PictureCamera camera = new PictureCamera();
    private final CameraScanner scanner = new CameraScanner(camera, new CodeReader(), System::nanoTime,
            new CameraScanner.Pace(Duration.ofMillis(1), Duration.ofMillis(1)));
    private final List<ScannedText> seen = new CopyOnWriteArrayList<>();
    private CameraPane pane;

    @AfterEach
    void close() {
        scanner.close();
    }

    private void showPane(Language language, Theme.Mode mode) {
        show(TestKit.kit(language, mode), kit -> pane = new CameraPane(scanner, kit.texts(), seen::add), 640, 360);
        interact(() -> pane.start(""));
    }

    private static void until(BooleanSupplier condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> onFx(condition::getAsBoolean));
    }

    private ImageView picture() {
        return lookup(node -> node instanceof ImageView).query();
    }

    @Test
    void theLivePictureIsShownAndACardBeforeItRead() throws TimeoutException {
        showPane(Language.TH, Theme.Mode.LIGHT);
        camera.show(EMPTY, Frame.of(Pictures.card(CARD.text())));
        until(() -> !seen.isEmpty());
        until(() -> picture().getImage() != null && picture().getImage().getWidth() == 1011);
        assertThat(seen).extracting(ScannedText::meaning).containsExactly(new Scanned.Ours(CARD));
        assertThat(pane.troubleProperty().get()).isNull();
        Screenshots.take(stage.getScene(), "scan-camera");
    }

    @Test
    void anUnpluggedCameraIsSaidInThePictureAndComesBack() throws TimeoutException {
        showPane(Language.TH, Theme.Mode.DARK);
        camera.show(EMPTY);
        until(() -> picture().getImage() != null);
        camera.unplug();
        until(() -> CameraRefusal.NO_CAMERA.message().equals(pane.troubleProperty().get()));
        assertThat(picture().getImage()).isNull();
        Label words = lookup(".camera-trouble").query();
        assertThat(words.getText()).isEqualTo("ไม่พบกล้อง เสียบกล้องแล้วภาพจะขึ้นเอง");
        Screenshots.take(stage.getScene(), "scan-camera-gone");
        camera.plugIn();
        camera.show(EMPTY);
        until(() -> picture().getImage() != null);
        assertThat(pane.troubleProperty().get()).isNull();
    }

    @Test
    void aFloodOfFramesNeverQueuesUpBeforeTheWindow() throws TimeoutException, InterruptedException {
        showPane(Language.EN, Theme.Mode.LIGHT);
        Frame last = Frame.of(Pictures.sheet(321, 200, Color.WHITE));
        onFx(() -> {
            for (int i = 0; i < 200; i++) camera.show(EMPTY);
            camera.show(last);
            camera.awaitEmpty();
            return null;
        });
        until(() -> picture().getImage() != null && picture().getImage().getWidth() == 321);
    }

    @Test
    void afterStoppingNothingIsShownOrRead() throws TimeoutException, InterruptedException {
        showPane(Language.TH, Theme.Mode.LIGHT);
        camera.show(EMPTY);
        until(() -> picture().getImage() != null);
        interact(pane::stop);
        camera.awaitClosed();
        settle();
        assertThat(picture().getImage()).isNull();
        assertThat(camera.openStreams()).isZero();
    }

    @Test
    void theChooserListsCamerasAndTriesTheChosenOne() throws TimeoutException, InterruptedException {
        camera.show(EMPTY);
        CameraChooser[] chooser = new CameraChooser[1];
        show(TestKit.kit(), kit -> chooser[0] = new CameraChooser(scanner, kit, ""), 560, 460);
        interact(chooser[0]::open);
        until(() -> chooser[0].chosenProperty().get().equals(PictureCamera.CAMERA.id()));
        until(() -> picture().getImage() != null);
        Screenshots.take(stage.getScene(), "scan-camera-chooser");
        ComboBox<?> list = lookup(node -> node instanceof ComboBox).query();
        assertThat(list.getItems()).hasSize(1);
        camera.unplug();
        clickOn("ค้นหากล้องอีกครั้ง");
        until(() -> lookup(".camera-list-trouble").<Label>query().isVisible());
        assertThat(lookup(".camera-list-trouble").<Label>query().getText()).startsWith("ไม่พบกล้อง");
        assertThat(chooser[0].chosenProperty().get()).isEqualTo(PictureCamera.CAMERA.id());
        interact(chooser[0]::close);
        camera.awaitClosed();
    }
}

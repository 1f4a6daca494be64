package jaidee.app;

import jaidee.kernel.Message;
import jaidee.scan.CameraScanner;
import jaidee.scan.ScannedText;
import jaidee.scan.ui.CameraPane;
import jaidee.ui.Kit;
import jaidee.ui.Panel;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Scans with the camera: its live picture over the window until a code was seen or Esc.
final class CameraPanel {
    private final CameraScanner scanner;
    private final Supplier<String> camera;
    private final Consumer<ScannedText> scanned;
    private final Kit kit;

    CameraPanel(CameraScanner scanner, Supplier<String> camera, Consumer<ScannedText> scanned, Kit kit) {
        this.scanner = scanner;
        this.camera = camera;
        this.scanned = scanned;
        this.kit = kit;
    }

    void open() {
        Panel[] panel = new Panel[1];
        CameraPane pane = new CameraPane(scanner, kit.texts(), text -> {
            panel[0].close();
            scanned.accept(text);
        });
        panel[0] = kit.dialogs().panel(Message.of("shell.camera.title"), pane).onClosed(pane::stop).givingWay();
        panel[0].open();
        pane.start(camera.get());
    }
}

package jaidee.scan.ui;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;
import jaidee.kernel.Outcome;
import jaidee.scan.CodeReader;
import jaidee.scan.Frame;
import jaidee.scan.PictureRefusal;
import jaidee.scan.ScanSource;
import jaidee.scan.ScannedText;
import jaidee.ui.Background;
import jaidee.ui.Icons;
import jaidee.ui.UiTexts;

/// Codes from pictures: a picture file dropped on the window, or the clipboard pasted with Ctrl+V or Shift+Insert where no
/// text is being typed, with Ctrl+Shift+V anywhere. They are read in the background.
public final class DropAndPaste {
    private final Background background;
    private final CodeReader reader;
    private final Consumer<Outcome<List<ScannedText>>> onRead;
    private final ReadOnlyBooleanWrapper hovering = new ReadOnlyBooleanWrapper();

    /// @param onRead called on the FX thread, once for each file
    public DropAndPaste(Background background, CodeReader reader, Consumer<Outcome<List<ScannedText>>> onRead) {
        this.background = background;
        this.reader = reader;
        this.onRead = onRead;
    }

    /// Takes what is dropped and pasted until the subscription ends.
    public Subscription listenAt(Scene scene) {
        EventHandler<DragEvent> over = this::over;
        EventHandler<DragEvent> out = event -> hovering.set(false);
        EventHandler<DragEvent> dropped = this::dropped;
        EventHandler<KeyEvent> pasting = event -> pasting(event, scene);
        scene.addEventHandler(DragEvent.DRAG_OVER, over);
        scene.addEventHandler(DragEvent.DRAG_EXITED, out);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, dropped);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, pasting);
        return () -> {
            scene.removeEventHandler(DragEvent.DRAG_OVER, over);
            scene.removeEventHandler(DragEvent.DRAG_EXITED, out);
            scene.removeEventHandler(DragEvent.DRAG_DROPPED, dropped);
            scene.removeEventFilter(KeyEvent.KEY_PRESSED, pasting);
        };
    }

    /// Whether something that can be dropped is held over the window.
    public ReadOnlyBooleanProperty hoveringProperty() {
        return hovering.getReadOnlyProperty();
    }

    /// A cover for the window that says where to let go, shown while something is held over it.
    public Region hint(UiTexts texts) {
        Label words = texts.bind(new Label(), "scan.drop.here");
        words.setGraphic(Icons.of(Feather.IMAGE));
        words.getStyleClass().add("drop-hint-words");
        StackPane cover = new StackPane(words);
        cover.getStyleClass().add("drop-hint");
        cover.setMouseTransparent(true);
        cover.visibleProperty().bind(hovering);
        return cover;
    }

    /// Reads what is on the clipboard: picture files, a picture, or the text of a code.
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) read(clipboard.getFiles());
        else if (clipboard.hasImage()) read(clipboard.getImage());
        else if (clipboard.hasString() && !clipboard.getString().isBlank()) {
            onRead.accept(Outcome.done(List.of(new ScannedText(clipboard.getString().strip(), ScanSource.CLIPBOARD))));
        } else onRead.accept(Outcome.refused(new PictureRefusal.NothingToPaste()));
    }

    void read(List<File> files) {
        files.forEach(file -> background.run(() -> reader.read(file.toPath())).onSuccess(onRead));
    }

    void read(Image image) {
        Frame frame = FxFrames.frame(image);
        background.run(() -> reader.found(frame)).onSuccess(onRead);
    }

    private void over(DragEvent event) {
        if (!event.getDragboard().hasFiles() && !event.getDragboard().hasImage()) return;
        event.acceptTransferModes(TransferMode.COPY);
        hovering.set(true);
        event.consume();
    }

    private void dropped(DragEvent event) {
        hovering.set(false);
        boolean files = event.getDragboard().hasFiles();
        if (files) read(event.getDragboard().getFiles());
        else if (event.getDragboard().hasImage()) read(event.getDragboard().getImage());
        else return;
        event.setDropCompleted(true);
        event.consume();
    }

    private void pasting(KeyEvent event, Scene scene) {
        boolean anywhere = isV(event) && event.isShortcutDown() && event.isShiftDown();
        boolean usual = isV(event) && event.isShortcutDown()
                || event.getCode() == KeyCode.INSERT && event.isShiftDown();
        if (!anywhere && (!usual || takesText(scene))) return;
        event.consume();
        paste();
    }

    /// The V key; on a Thai keyboard without Latin codes it is known by its letter only.
    private static boolean isV(KeyEvent event) {
        return event.getCode() == KeyCode.V || "อ".equals(event.getText()) || "ฮ".equals(event.getText());
    }

    private static boolean takesText(Scene scene) {
        return switch (scene.getFocusOwner()) {
            case TextInputControl input -> true;
            case ComboBox<?> combo -> combo.isEditable();
            case DatePicker picker -> true;
            case Spinner<?> spinner -> true;
            case null, default -> false;
        };
    }
}

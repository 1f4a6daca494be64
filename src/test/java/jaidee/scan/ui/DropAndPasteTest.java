package jaidee.scan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.javafx.scene.input.DragboardHelper;
import com.sun.javafx.tk.TKClipboard;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jaidee.kernel.Outcome;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.CodeReader;
import jaidee.scan.Frame;
import jaidee.scan.PictureRefusal;
import jaidee.scan.Pictures;
import jaidee.scan.ScanCode;
import jaidee.scan.Scanned;
import jaidee.scan.ScannedText;
import jaidee.ui.FxTest;
import jaidee.ui.Screenshots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DropAndPasteTest extends FxTest {
    private static final ScanCode CARD = new CodeIssuer(new Random(6)).issue(CodeKind.MEMBER);

    private final List<Outcome<List<ScannedText>>> read = new ArrayList<>();
    private DropAndPaste pictures;
    private TextField field;
    private Button button;

    @TempDir
    Path folder;

    @BeforeEach
    void open() {
        show(kit -> {
            pictures = new DropAndPaste(kit.background(), new CodeReader(), read::add);
            field = new TextField();
            button = new Button("฿");
            return new StackPane(new VBox(field, button), pictures.hint(kit.texts()));
        });
        onFx(() -> pictures.listenAt(stage.getScene()));
    }

    private void assertCardRead() {
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().get()).extracting(ScannedText::meaning).containsExactly(new Scanned.Ours(CARD));
    }

    private File cardFile() throws IOException {
        return Files.write(folder.resolve("บัตร.png"), Pictures.encoded(Pictures.card(CARD.text()), "png")).toFile();
    }

    private void copy(DataFormat format, Object content) {
        interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(format, content)));
    }

    @Test
    void aPictureFileDroppedOnTheWindowIsRead() throws IOException {
        Dragboard held = dragboard(Map.of(DataFormat.FILES, List.of(cardFile())));
        DragEvent over = drag(DragEvent.DRAG_OVER, held);
        assertThat(over.isAccepted()).isTrue();
        assertThat(pictures.hoveringProperty().get()).isTrue();
        Screenshots.take(stage.getScene(), "scan-drop");
        assertThat(drag(DragEvent.DRAG_DROPPED, held).isDropCompleted()).isTrue();
        assertThat(pictures.hoveringProperty().get()).isFalse();
        assertCardRead();
    }

    @Test
    void whatIsNoPictureIsNotTaken() {
        assertThat(drag(DragEvent.DRAG_OVER, dragboard(Map.of(DataFormat.PLAIN_TEXT, "ข้อความ"))).isAccepted()).isFalse();
        assertThat(pictures.hoveringProperty().get()).isFalse();
    }

    @Test
    void aDroppedFileThatIsNoPictureIsRefused() throws IOException {
        Path prices = Files.writeString(folder.resolve("ราคา.xlsx"), "PK");
        drag(DragEvent.DRAG_DROPPED, dragboard(Map.of(DataFormat.FILES, List.of(prices.toFile()))));
        assertThat(read.getFirst().refusal()).contains(new PictureRefusal.NotAPicture("ราคา.xlsx"));
    }

    @Test
    void aCopiedPictureIsPastedWhereNoTextIsTyped() {
        copy(DataFormat.IMAGE, FxFrames.image(Frame.of(Pictures.card(CARD.text()))));
        interact(button::requestFocus);
        press(KeyCode.CONTROL).push(KeyCode.V).release(KeyCode.CONTROL);
        assertCardRead();
    }

    @Test
    void aCopiedFileIsPastedAnywhereWithShift() throws IOException {
        copy(DataFormat.FILES, List.of(cardFile()));
        interact(field::requestFocus);
        press(KeyCode.CONTROL, KeyCode.SHIFT).push(KeyCode.V).release(KeyCode.SHIFT, KeyCode.CONTROL);
        assertCardRead();
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void aCopiedCodeIsPasted() {
        copy(DataFormat.PLAIN_TEXT, " " + CARD.readable() + "\n");
        interact(button::requestFocus);
        press(KeyCode.SHIFT).push(KeyCode.INSERT).release(KeyCode.SHIFT);
        assertCardRead();
    }

    @Test
    void inAFieldTextIsPastedAsEver() {
        ClipboardContent name = new ClipboardContent();
        name.putString("น้องโมจิ");
        interact(() -> Clipboard.getSystemClipboard().setContent(name));
        interact(field::requestFocus);
        press(KeyCode.CONTROL).push(KeyCode.V).release(KeyCode.CONTROL);
        assertThat(field.getText()).isEqualTo("น้องโมจิ");
        assertThat(read).isEmpty();
    }

    @Test
    void anEmptyClipboardIsSaid() {
        interact(() -> Clipboard.getSystemClipboard().clear());
        interact(pictures::paste);
        assertThat(read.getFirst().refusal()).contains(new PictureRefusal.NothingToPaste());
    }

    private DragEvent drag(javafx.event.EventType<DragEvent> type, Dragboard held) {
        return onFx(() -> {
            DragEvent event = new DragEvent(button, button, type, held, 5, 5, 5, 5, TransferMode.COPY, null, button, null);
            List<DragEvent> seen = new ArrayList<>();
            stage.getScene().addEventFilter(type, seen::add);
            Event.fireEvent(button, event);
            return seen.getLast();
        });
    }

    /// JavaFX makes dragboards only out of the toolkit's clipboards: this one holds what is given.
    private static Dragboard dragboard(Map<DataFormat, Object> content) {
        TKClipboard clipboard = (TKClipboard) Proxy.newProxyInstance(TKClipboard.class.getClassLoader(),
                new Class<?>[] {TKClipboard.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hasContent" -> content.containsKey((DataFormat) arguments[0]);
                    case "getContent" -> content.get((DataFormat) arguments[0]);
                    case "getContentTypes" -> Set.copyOf(content.keySet());
                    case "getTransferModes" -> EnumSet.of(TransferMode.COPY);
                    default -> null;
                });
        return onFx(() -> DragboardHelper.createDragboard(clipboard));
    }

    @Test
    void aPictureDraggedFromAnotherProgramIsRead() {
        Image card = FxFrames.image(Frame.of(Pictures.card(CARD.text())));
        drag(DragEvent.DRAG_DROPPED, dragboard(Map.of(DataFormat.IMAGE, card)));
        assertCardRead();
    }
}

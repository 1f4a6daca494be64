package jaidee.scan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.util.Subscription;
import jaidee.scan.CodeIssuer;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.scan.Scanned;
import jaidee.scan.ScannedText;
import jaidee.ui.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class KeyboardScannerTest extends FxTest {
    private static final ScanCode CARD = new CodeIssuer(new Random(8)).issue(CodeKind.MEMBER);

    private final List<ScannedText> seen = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final ScannerRobot scanner = new ScannerRobot(() -> stage.getScene());
    private TextField field;
    private TextArea notes;
    private ComboBox<String> breeds;
    private Button pay;
    private Subscription listening;

    @BeforeEach
    void open() {
        show(kit -> {
            field = new TextField();
            field.setOnAction(event -> done.add("field"));
            notes = new TextArea();
            breeds = new ComboBox<>(FXCollections.observableArrayList("ปอม", "ชิวาวา"));
            breeds.setEditable(true);
            pay = new Button("฿");
            pay.setDefaultButton(true);
            pay.setOnAction(event -> done.add("pay"));
            return new VBox(field, notes, breeds, pay);
        });
        listening = onFx(() -> new KeyboardScanner(scanner.clock(), seen::add).listenAt(stage));
    }

    private void assertScanned() {
        assertThat(seen).extracting(ScannedText::meaning).containsExactly(new Scanned.Ours(CARD));
        assertThat(done).isEmpty();
    }

    @Test
    void aScanIntoAFieldLeavesItAsItWasAndPressesNoButton() {
        interact(() -> {
            field.setText("คุณสมหญิง");
            field.requestFocus();
            field.selectRange(3, 6);
        });
        scanner.scan(CARD.text());
        assertScanned();
        assertThat(field.getText()).isEqualTo("คุณสมหญิง");
        assertThat(field.getAnchor()).isEqualTo(3);
        assertThat(field.getCaretPosition()).isEqualTo(6);
    }

    @Test
    void aChipReadIntoTheFieldForItStaysThereUnderAnyLayoutAndEverythingElseGoesOn() {
        interact(() -> {
            ScannedInto.wanted(field, scanned -> scanned instanceof Scanned.Microchip(var digits) ? Optional.of(digits) : Optional.empty());
            field.requestFocus();
        });
        scanner.underThai().scan("764012345678901");
        assertThat(field.getText()).isEqualTo("764012345678901");
        assertThat(seen).isEmpty();

        scanner.underEnglish().scan(CARD.text());
        assertScanned();
        assertThat(field.getText()).isEqualTo("764012345678901");

        interact(notes::requestFocus);
        scanner.scan("764012345678901");
        assertThat(seen).hasSize(2);
        assertThat(notes.getText()).isEmpty();
    }

    @Test
    void everyLayoutAndCapsLockGivesTheSameCode() {
        scanner.underThai().scan(CARD.text());
        scanner.underThaiWithCapsLock().scan(CARD.text());
        scanner.underEnglishWithCapsLock().scan(CARD.text());
        assertThat(seen).extracting(ScannedText::meaning).hasSize(3).containsOnly(new Scanned.Ours(CARD));
    }

    @Test
    void aScanEndedByTabDoesNotMoveTheFocus() {
        interact(notes::requestFocus);
        scanner.endingWith(KeyCode.TAB).scan(CARD.text());
        assertScanned();
        assertThat(notes.isFocused()).isTrue();
        assertThat(notes.getText()).isEmpty();
    }

    @Test
    void aScanIntoALongNoteAddsNoLine() {
        interact(() -> {
            notes.setText("แพ้ยา\nกลัวเสียงดัง");
            notes.requestFocus();
            notes.positionCaret(2);
        });
        scanner.underThai().scan(CARD.text());
        assertScanned();
        assertThat(notes.getText()).isEqualTo("แพ้ยา\nกลัวเสียงดัง");
        assertThat(notes.getCaretPosition()).isEqualTo(2);
    }

    @Test
    void aScanIntoAnEditableListIsTakenOutOfIt() {
        interact(() -> {
            breeds.requestFocus();
            breeds.getEditor().setText("ปอ");
        });
        scanner.scan(CARD.text());
        assertScanned();
        assertThat(breeds.getEditor().getText()).isEqualTo("ปอ");
    }

    @Test
    void aScanOnAFocusedButtonPressesItNotEvenByASpaceInTheCode() {
        interact(pay::requestFocus);
        scanner.scan("WIFI SSID clinic guest");
        assertThat(seen).extracting(ScannedText::raw).containsExactly("WIFI SSID clinic guest");
        assertThat(done).isEmpty();
    }

    @Test
    void aScanWithNothingFocusedIsHeard() {
        interact(() -> stage.getScene().getRoot().requestFocus());
        scanner.scan(CARD.text());
        assertScanned();
    }

    @Test
    void aScannerWithoutEnterIsHeardAfterASilence() throws TimeoutException {
        interact(field::requestFocus);
        scanner.scanWithoutEnd(CARD.text());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> !seen.isEmpty());
        assertScanned();
        assertThat(field.getText()).isEmpty();
    }

    @Test
    void aSecondEnterOfTheScannerPressesNothing() {
        interact(field::requestFocus);
        scanner.scan(CARD.text() + "\r");
        assertScanned();
    }

    @Test
    void aPersonTypesAndPressesEnterAsEver() {
        interact(field::requestFocus);
        scanner.type("JM.7K3QZ9D2A8FHX");
        assertThat(field.getText()).isEqualTo("JM.7K3QZ9D2A8FHX");
        scanner.pressEnd();
        assertThat(done).containsExactly("field");
        assertThat(seen).isEmpty();
    }

    @Test
    void whatABusyWindowHandsOverInOneGoStaysInTheFieldItWasTypedInto() {
        listening.unsubscribe();
        listening = onFx(() -> new KeyboardScanner(scanner.clock(), text -> text.meaning() instanceof Scanned.Ours, seen::add)
                .listenAt(stage));
        interact(field::clear);
        interact(field::requestFocus);
        scanner.underEnglish().scan("0812345678");
        assertThat(field.getText()).isEqualTo("0812345678");
        assertThat(seen).isEmpty();
        scanner.scan(CARD.text());
        assertThat(field.getText()).isEqualTo("0812345678");
        assertThat(seen).hasSize(1);
    }

    @Test
    void shortcutsAreNotPartOfAScan() {
        interact(field::requestFocus);
        clickOn(field).write("abc").press(KeyCode.CONTROL).push(KeyCode.A).release(KeyCode.CONTROL).push(KeyCode.BACK_SPACE);
        assertThat(field.getText()).isEmpty();
        assertThat(seen).isEmpty();
    }

    @Test
    void anOpenPopUpNeverSeesTheEnterOfAScan() {
        ListView<String> suggestions = new ListView<>(FXCollections.observableArrayList("วัคซีน", "อาบน้ำ"));
        suggestions.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) done.add("suggestion");
        });
        Popup popup = onFx(() -> {
            Popup made = new Popup();
            made.getContent().add(suggestions);
            field.requestFocus();
            made.show(stage);
            suggestions.requestFocus();
            return made;
        });
        scanner.pressEnd();
        assertThat(done).contains("suggestion");
        done.clear();
        scanner.scan(CARD.text());
        assertScanned();
        interact(popup::hide);
    }

    @Test
    void anOpenMenuNeverSeesTheEnterOfAScan() {
        MenuItem item = new MenuItem("ลบ");
        item.setOnAction(event -> done.add("menu"));
        ContextMenu menu = new ContextMenu(item);
        interact(() -> menu.show(field, stage.getX() + 20, stage.getY() + 20));
        scanner.scan(CARD.text());
        assertScanned();
        interact(menu::hide);
    }

    @Test
    void twoScansInARowAreBothHeard() {
        scanner.scan(CARD.text());
        scanner.scan("8850123400018");
        assertThat(seen).extracting(ScannedText::meaning)
                .containsExactly(new Scanned.Ours(CARD), new Scanned.Product("8850123400018"));
    }

    @Test
    void afterItsEndNothingIsHeard() {
        interact(listening::unsubscribe);
        interact(field::requestFocus);
        scanner.scan(CARD.text());
        assertThat(seen).isEmpty();
        assertThat(field.getText()).isEqualTo(CARD.text());
    }
}

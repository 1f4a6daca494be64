package jaidee.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Message;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class EnterHeldTest extends FxTest {
    private final List<String> done = new ArrayList<>();
    private final TextField amount = new TextField();
    private final TextArea note = new TextArea();

    @Test
    void heldDownItAnswersOneQuestion() {
        ask();
        held(3);
        assertThat(done).containsExactly("paid");
        letGo();
        push(KeyCode.ENTER);
        settle();
        assertThat(done).containsExactly("paid", "next");
    }

    @Test
    void letGoBeforeTheAnswerCameTheNextOneCounts() {
        ask();
        push(KeyCode.ENTER);
        push(KeyCode.ENTER);
        settle();
        assertThat(done).containsExactly("paid", "next");
    }

    @Test
    void inANoteItStillMakesLines() {
        ask();
        interact(note::requestFocus);
        held(2);
        letGo();
        assertThat(note.getText()).isEqualTo("\n\n");
    }

    /// What a keyboard sends for a key that is held; the robot of the tests sends it once.
    private void held(int times) {
        for (int i = 0; i < times; i++) {
            interact(() -> fire(KeyEvent.KEY_PRESSED));
            settle();
        }
    }

    private void letGo() {
        interact(() -> fire(KeyEvent.KEY_RELEASED));
    }

    private void fire(EventType<KeyEvent> type) {
        Node target = stage.getScene().getFocusOwner();
        Event.fireEvent(target, new KeyEvent(type, KeyEvent.CHAR_UNDEFINED, "", KeyCode.ENTER, false, false, false, false));
    }

    private void ask() {
        show(kit -> new VBox(amount, note, new Button()));
        amount.setOnAction(event -> {
            done.add("paid");
            VBox content = new VBox();
            content.setFocusTraversable(true);
            Panel panel = kit.dialogs().panel(Message.of("checkout.sold.next"), content).focusing(content);
            panel.offerPrimary(Deed.of("checkout.sold.next", "Enter", () -> {
                done.add("next");
                panel.close();
            })).open();
        });
        interact(amount::requestFocus);
    }
}

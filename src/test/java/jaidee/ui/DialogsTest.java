package jaidee.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import jaidee.kernel.Message;

class DialogsTest extends FxTest {
    private final List<String> done = new ArrayList<>();
    private TextField below;

    @Test
    void escClosesAPanelAndTheFocusIsWhereItWas() {
        showField();
        interact(() -> kit.dialogs().panel(Message.of("ui.close"), new TextField()).open());
        write("x");
        assertThat(below.getText()).isEmpty();
        push(KeyCode.ESCAPE);
        write("y");
        assertThat(below.getText()).isEqualTo("y");
    }

    @Test
    void keysOfTheScreenAreSilentWhileAPanelIsOpen() {
        showField();
        interact(() -> kit.keys().add(List.of(Deed.of("ui.undo", "F10", () -> done.add("paid")))));
        Panel panel = onFx(() -> kit.dialogs().panel(Message.of("ui.close"), new TextField()).open());
        push(KeyCode.F10);
        assertThat(done).isEmpty();
        interact(panel::close);
        push(KeyCode.F10);
        assertThat(done).containsExactly("paid");
    }

    @Test
    void whatCannotBeUndoneIsAskedWithTheSafeAnswerFocused() {
        showField();
        interact(() -> kit.dialogs().confirm(Message.of("ui.close"), Message.of("ui.undo"), Message.of("ui.undo"),
                () -> done.add("done")));
        push(KeyCode.ENTER);
        assertThat(done).isEmpty();
        assertThat(lookup(".panel").tryQuery()).isEmpty();
    }

    @Test
    void undoTakesBackOnceByItsKey() {
        showField();
        interact(() -> kit.dialogs().undoable(Message.of("ui.close"), () -> done.add("taken back")));
        push(KeyCode.ALT, KeyCode.BACK_SPACE).push(KeyCode.ALT, KeyCode.BACK_SPACE);
        assertThat(done).containsExactly("taken back");
        assertThat(lookup(".notice").tryQuery()).isEmpty();
    }

    @Test
    void aDeedThatIsNotPossibleDoesNothingByItsKey() {
        showField();
        BooleanProperty possible = new SimpleBooleanProperty();
        interact(() -> kit.keys().add(List.of(Deed.of("ui.undo", "F9", () -> done.add("done")).when(possible))));
        push(KeyCode.F9);
        possible.set(true);
        push(KeyCode.F9);
        assertThat(done).hasSize(1);
    }

    private void showField() {
        show(kit -> {
            below = new TextField();
            return new VBox(below);
        });
        interact(below::requestFocus);
    }
}

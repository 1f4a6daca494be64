package jaidee.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class FocusTest extends FxTest {
    /// As on a screen that is opened for the first time: what is typed at once must not be lost.
    @Test
    void aFieldInSomethingThatScrollsHasTheFocusAsSoonAsItIsThere() {
        VBox window = new VBox(new Button("F3"));
        show(kit -> window);
        TextField phone = new TextField();
        interact(() -> {
            Focus.on(phone);
            ScrollPane form = new ScrollPane(new VBox(phone));
            javafx.application.Platform.runLater(() -> javafx.application.Platform.runLater(() -> window.getChildren().add(form)));
        });
        settle();
        interact(window::layout);
        settle();
        write("0812");
        assertThat(phone.getText()).isEqualTo("0812");
    }

    @Test
    void aButtonThatCanBeUsedALittleLaterHasTheFocusThen() {
        Button place = new Button("F1"), print = new Button("F11");
        print.setDisable(true);
        show(kit -> new VBox(place, print));
        interact(() -> Focus.on(print));
        settle();
        interact(() -> print.setDisable(false));
        assertThat(print.isFocused()).isTrue();
    }

    @Test
    void whoHasGoneElsewhereMeanwhileStaysThere() {
        TextField amount = new TextField();
        Button print = new Button("F11");
        print.setDisable(true);
        show(kit -> new VBox(new Button("F1"), amount, print));
        interact(() -> Focus.on(print));
        settle();
        interact(amount::requestFocus);
        interact(() -> print.setDisable(false));
        assertThat(amount.isFocused()).isTrue();
    }
}

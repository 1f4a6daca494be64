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
}

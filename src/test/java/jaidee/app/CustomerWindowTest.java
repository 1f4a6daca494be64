package jaidee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import jaidee.ui.Deed;
import jaidee.ui.FxTest;

class CustomerWindowTest extends FxTest {
    private static final Rectangle2D DESKS = new Rectangle2D(0, 0, 1600, 1200), OTHER = new Rectangle2D(1600, 0, 1024, 768);

    private final ObservableList<Rectangle2D> monitors = FXCollections.observableArrayList(DESKS, OTHER);
    private final TextField typed = new TextField();
    private CustomerWindow customer;

    @BeforeEach
    void open() {
        show(kit -> typed);
        onFx(() -> {
            customer = new CustomerWindow(() -> monitors, stage, new StackPane(), kit);
            kit.keys().add(List.of(Deed.of("customer.window.toggle", "Ctrl+F12", customer::toggle)));
            typed.requestFocus();
            return null;
        });
    }

    @Test
    void itFillsTheOtherMonitorAndLeavesTheKeysAtTheDesk() {
        push(KeyCode.CONTROL, KeyCode.F12);
        settle();
        Stage shown = customersStage();
        assertThat(shown.getStyle()).isEqualTo(StageStyle.UNDECORATED);
        assertThat(new Rectangle2D(shown.getX(), shown.getY(), shown.getWidth(), shown.getHeight())).isEqualTo(OTHER);
        assertThat(stage.isFocused()).isTrue();
        write("abc");
        assertThat(typed.getText()).isEqualTo("abc");
        interact(shown::requestFocus);
        settle();
        write("d");
        assertThat(typed.getText()).isEqualTo("abcd");
        interact(customer::toggle);
        assertThat(customer.shownProperty().get()).isFalse();
        assertThat(customer.wantedProperty().get()).isFalse();
    }

    @Test
    void withOneMonitorItIsAWindowToBeDraggedButNeverComesByItself() {
        monitors.remove(OTHER);
        interact(() -> customer.resume(true));
        assertThat(customer.shownProperty().get()).isFalse();
        push(KeyCode.CONTROL, KeyCode.F12);
        settle();
        assertThat(customersStage().getStyle()).isEqualTo(StageStyle.DECORATED);
        interact(() -> monitors.add(OTHER));
        assertThat(customersStage().getStyle()).isEqualTo(StageStyle.UNDECORATED);
    }

    @Test
    void itGoesWithItsMonitorAndComesBackWithIt() {
        interact(() -> customer.resume(true));
        assertThat(customer.shownProperty().get()).isTrue();
        interact(() -> monitors.remove(OTHER));
        assertThat(customer.shownProperty().get()).isFalse();
        assertThat(lookup(".notice").tryQuery()).isPresent();
        interact(() -> monitors.setAll(DESKS, OTHER));
        assertThat(customer.shownProperty().get()).isTrue();
        interact(() -> monitors.clear());
        assertThat(customer.shownProperty().get()).isFalse();
    }

    @Test
    void ofThreeMonitorsItMovesToOneThatIsLeft() {
        Rectangle2D third = new Rectangle2D(-1920, 0, 1920, 1080);
        interact(() -> {
            monitors.add(third);
            customer.resume(true);
            monitors.remove(OTHER);
        });
        assertThat(customersStage().getX()).isEqualTo(-1920);
    }

    @Test
    void whatWasOffStaysOff() {
        interact(() -> customer.resume(false));
        interact(() -> monitors.setAll(DESKS));
        interact(() -> monitors.setAll(DESKS, OTHER));
        assertThat(customer.shownProperty().get()).isFalse();
    }

    private Stage customersStage() {
        return (Stage) Window.getWindows().stream().filter(window -> window != stage).findFirst().orElseThrow();
    }
}

package jaidee.app;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.ui.FxTest;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

class WhileShownTest extends FxTest {
    @Test
    void aClinicThatWasLeftIsNotLookedAtAgain() throws Exception {
        AtomicInteger looked = new AtomicInteger();
        StackPane window = new StackPane(), clinic = new StackPane(new Label("คลินิก"));
        window.getChildren().add(clinic);
        show(kit -> {
            WhileShown.every(Duration.millis(10), looked::incrementAndGet, clinic);
            return window;
        });
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> looked.get() > 2);

        interact(() -> window.getChildren().clear());
        int before = looked.get();
        WaitForAsyncUtils.sleep(200, TimeUnit.MILLISECONDS);
        assertThat(looked).hasValue(before);

        interact(() -> window.getChildren().add(clinic));
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> looked.get() > before);
    }
}

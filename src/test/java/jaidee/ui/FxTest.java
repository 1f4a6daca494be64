package jaidee.ui;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.robot.KeyboardRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A test with a window, without a display: each test has its own stage and leaves none behind.
///
/// ```java
/// class EnrolViewTest extends FxTest {
///     @Test
///     void theFirstFieldHasTheFocus() {
///         show(kit -> new EnrolView(model, kit).node());
///         write("0812345678").push(KeyCode.ENTER);
///         assertThat(model.phone().get()).isEqualTo("0812345678");
/// ```
@ResourceLock(FxTest.WINDOW)
public abstract class FxTest extends FxRobot {
    // it warns of running from the class path, which is meant
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    /// There is one screen, one keyboard and one focus: whoever starts a window without being an `FxTest` locks it too.
    public static final String WINDOW = "window";

    protected Stage stage;
    protected Kit kit;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        JAVAFX_LOG.setLevel(Level.SEVERE);
        ThaiOnScreen.prepare();
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        WaitForAsyncUtils.printException = false;
    }

    @AfterEach
    void closeWindows() {
        interact(() -> List.copyOf(Window.getWindows()).forEach(Window::hide));
        release(new KeyCode[0]);
    }

    /// Shows what `view` makes, in Thai and light, 1280 × 720, and waits until it is drawn.
    protected void show(Function<Kit, ? extends Node> view) {
        show(TestKit.kit(), view, 1280, 720);
    }

    protected void show(Kit chosen, Function<Kit, ? extends Node> view, double width, double height) {
        kit = chosen;
        onFx(() -> {
            kit.overlay().setContent(view.apply(kit));
            Scene scene = new Scene(kit.overlay(), width, height);
            kit.theme().dress(scene);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
            stage.requestFocus();
            return stage;
        });
        settle();
    }

    /// Shows a screen as the window does: opened, its keys working, its first field focused.
    protected void showScreen(Function<Kit, ? extends Screen> maker) {
        show(kit -> {
            Screen screen = maker.apply(kit);
            kit.keys().add(screen.deeds());
            screen.onOpen();
            screen.focusFirst();
            return screen.node();
        });
    }

    /// Runs on the FX thread and gives back the result; a failure there fails the test here.
    protected static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(Quiet.PATIENCE.toMillis(), work);
    }

    /// Waits until nothing is left to be done or laid out.
    protected static void settle() {
        Quiet.settle();
    }

    /// One after the other, then let go in the opposite order.
    @Override
    public FxRobot push(KeyCode... keys) {
        press(keys);
        return release(List.of(keys).reversed().toArray(KeyCode[]::new));
    }

    @Override
    public FxRobot press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robotContext().getKeyboardRobot().pressNoWait(key);
            settle();
        }
        return this;
    }

    /// @param keys none: all that are held
    @Override
    public FxRobot release(KeyCode... keys) {
        KeyboardRobot keyboard = robotContext().getKeyboardRobot();
        for (KeyCode key : keys.length == 0 ? keyboard.getPressedKeys().toArray(KeyCode[]::new) : keys) {
            keyboard.releaseNoWait(key);
            settle();
        }
        return this;
    }

    @Override
    public FxRobot type(KeyCode... keys) {
        for (KeyCode key : keys) push(key);
        return this;
    }

    /// Types into the window that has the focus.
    @Override
    public FxRobot write(String text) {
        Scene scene = window(Window::isFocused).getScene();
        for (char character : text.toCharArray()) {
            robotContext().getBaseRobot().typeKeyboard(scene, character == '\n' ? KeyCode.ENTER : KeyCode.UNDEFINED, String.valueOf(character));
            settle();
        }
        return this;
    }

    @Override
    public FxRobot interact(Runnable deed) {
        return interact(() -> {
            deed.run();
            return null;
        });
    }

    @Override
    public <T> FxRobot interact(Callable<T> deed) {
        WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(deed));
        settle();
        return this;
    }
}

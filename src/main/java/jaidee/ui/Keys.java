package jaidee.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import javafx.util.Subscription;

/// All keys of the window in one place. Those of the whole program always work, those of the screen while it is open;
/// a panel over the screen silences both until it is closed.
public final class Keys {
    private record Layer(List<Deed> deeds, boolean silencesOthers) {
    }

    private final Deque<Layer> layers = new ArrayDeque<>();
    private boolean enterDown;

    /// Listens at the root of a window. Function keys and combinations are taken before the focused control sees
    /// them; Esc and other plain keys only when no control wanted them.
    ///
    /// Enter held down counts once: what it confirmed opens the next question, which it must not answer too.
    public void listenAt(Node root) {
        root.sceneProperty().subscribe(scene -> {
            if (scene != null) takeEnterOnce(scene);
        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode().isFunctionKey() || event.isAltDown() || isEscOfAList(event) || isCutFromNothing(event)) handle(event);
        });
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::handle);
    }

    // at the scene, for no control may have the focus when the key goes up
    private void takeEnterOnce(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() != KeyCode.ENTER) return;
            if (enterDown && !(event.getTarget() instanceof TextArea)) event.consume();
            enterDown = true;
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.ENTER) enterDown = false;
        });
        // the key may go up while another window has the focus
        scene.windowProperty().flatMap(Window::focusedProperty).subscribe(focused -> enterDown = false);
    }

    // lists and tables swallow Esc to end an edit, also where nothing can be edited
    private static boolean isEscOfAList(KeyEvent event) {
        return event.getCode() == KeyCode.ESCAPE
                && (event.getTarget() instanceof ListView<?> || event.getTarget() instanceof TableView<?>);
    }

    // a text field takes Shift+Delete for cutting, also where nothing is marked
    private static boolean isCutFromNothing(KeyEvent event) {
        return event.getCode() == KeyCode.DELETE && event.isShiftDown()
                && event.getTarget() instanceof TextInputControl text && text.getSelection().getLength() == 0;
    }

    /// Adds deeds beside those there are, until the subscription ends.
    public Subscription add(List<Deed> deeds) {
        return put(new Layer(List.copyOf(deeds), false));
    }

    /// Adds deeds that alone can be done until the subscription ends.
    public Subscription addAlone(List<Deed> deeds) {
        return put(new Layer(List.copyOf(deeds), true));
    }

    /// What has a key now, nearest first.
    public List<Deed> active() {
        List<Deed> active = new ArrayList<>();
        for (Layer layer : layers) {
            layer.deeds().stream().filter(Deed::hasKey).forEach(active::add);
            if (layer.silencesOthers()) break;
        }
        return active;
    }

    private Subscription put(Layer layer) {
        layers.push(layer);
        return () -> layers.removeIf(other -> other == layer);
    }

    private void handle(KeyEvent event) {
        if (event.getCode() == KeyCode.UNDEFINED) return;
        Optional<Deed> deed = active().stream().filter(each -> each.answers(event)).findFirst();
        deed.ifPresent(each -> {
            event.consume();
            each.run();
        });
    }
}

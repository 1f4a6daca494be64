package jaidee.app;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import jaidee.kernel.Message;
import jaidee.ui.Focus;
import jaidee.ui.Kit;

/// The window of the customer's screen. By itself it opens only on a monitor that the desk doesn't stand on, and fills
/// it; asked for on a computer with one monitor it is a window to be dragged. It goes when its monitor is unplugged, comes
/// back with it, and hands every focus it is given back to the desk.
final class CustomerWindow {
    private static final double LOOSE_WIDTH = 960, LOOSE_HEIGHT = 540;

    private final Monitors monitors;
    private final Window desk;
    private final Scene scene;
    private final Kit kit;
    private final BooleanProperty wanted = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ListChangeListener<Rectangle2D> plugged = change -> place();
    private Stage stage;
    private Rectangle2D filled;

    CustomerWindow(Monitors monitors, Window desk, Parent screen, Kit kit) {
        this.monitors = monitors;
        this.desk = desk;
        this.kit = kit;
        // the theme sets the size of text at the root, the screen its own below
        this.scene = new Scene(new StackPane(screen), LOOSE_WIDTH, LOOSE_HEIGHT);
        kit.theme().dress(scene);
        monitors.all().addListener(plugged);
    }

    /// Whether somebody wants it, seen or not; what is to be remembered.
    BooleanProperty wantedProperty() {
        return wanted;
    }

    ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// As it was last time: comes up where there is a monitor for it.
    void resume(boolean wantedBefore) {
        wanted.set(wantedBefore);
        place();
    }

    /// On, off: where there is no second monitor, in a window of its own.
    void toggle() {
        if (shown.get()) {
            wanted.set(false);
            hide();
            return;
        }
        wanted.set(true);
        place();
        if (!shown.get()) show(Optional.empty());
    }

    void close() {
        monitors.all().removeListener(plugged);
        hide();
    }

    private void place() {
        Optional<Rectangle2D> free = free();
        boolean unplugged = filled != null && !monitors.all().contains(filled);
        if (unplugged) {
            hide();
            if (free.isEmpty()) kit.notices().done(Message.of("customer.window.unplugged"));
        }
        if (wanted.get() && filled == null && free.isPresent()) {
            hide();
            show(free);
        }
    }

    /// The first monitor that the middle of the desk's window isn't on.
    private Optional<Rectangle2D> free() {
        double x = desk.getX() + desk.getWidth() / 2, y = desk.getY() + desk.getHeight() / 2;
        List<Rectangle2D> all = monitors.all();
        if (all.isEmpty()) return Optional.empty();
        Rectangle2D desks = all.stream().filter(each -> each.contains(x, y)).findFirst().orElse(all.getFirst());
        return all.stream().filter(each -> !each.equals(desks)).findFirst();
    }

    private void show(Optional<Rectangle2D> monitor) {
        filled = monitor.orElse(null);
        stage = new Stage(monitor.isPresent() ? StageStyle.UNDECORATED : StageStyle.DECORATED);
        stage.titleProperty().bind(kit.texts().of("customer.window.title"));
        stage.getIcons().setAll(((Stage) desk).getIcons());
        stage.setScene(scene);
        monitor.ifPresent(room -> {
            stage.setX(room.getMinX());
            stage.setY(room.getMinY());
            stage.setWidth(room.getWidth());
            stage.setHeight(room.getHeight());
        });
        stage.setOnCloseRequest(event -> {
            event.consume();
            toggle();
        });
        // a scanner types wherever the focus is: that is never here
        stage.focusedProperty().subscribe(focused -> {
            if (focused) Focus.back(desk);
        });
        stage.show();
        Focus.back(desk);
        shown.set(true);
    }

    private void hide() {
        if (stage == null) return;
        stage.hide();
        stage.setScene(null);
        stage = null;
        filled = null;
        shown.set(false);
    }
}

package jaidee.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import jaidee.ui.Deed;
import jaidee.ui.Kit;
import jaidee.ui.SearchBox;

/// The frame of the window around one screen at a time: the rail of places, the line with the box that finds
/// everything, the line that says how things are.
final class ShellWindow extends BorderPane {
    private final Kit kit;
    private final ShellModel model;
    private final SearchBox<Runnable> search;
    private final Deed back;
    private final Deed light;
    private final Deed help;
    private final StatusBar status;

    ShellWindow(Kit kit, ShellModel model) {
        this.kit = kit;
        this.model = model;
        this.search = new SearchBox<>(kit, "shell.search.prompt", "F2", Runnable::run);
        this.back = Deed.of("shell.key.back", "Alt+Left", kit.navigator()::back);
        this.light = Deed.of("shell.key.light", "Shift+F12", () -> kit.theme().modeProperty().set(kit.theme().modeProperty().get().other()));
        this.status = new StatusBar(kit, model);
        this.help = Deed.of("shell.key.help", "F1", new KeysHelp(kit)::show);
        build();
        kit.keys().add(keys());
    }

    /// The box at the top; whoever wires the window says who finds.
    SearchBox<Runnable> search() {
        return search;
    }

    /// Something of a feature that stands in the line at the bottom wherever one is.
    void keepInSight(Node node) {
        status.keepInSight(node);
    }

    /// Frames the window, with `strip` as the upper edge of the frame.
    void frame(Node strip) {
        getStyleClass().add("framed");
        setTop(strip);
    }

    private void build() {
        getStyleClass().add("shell");
        StackPane room = new StackPane();
        room.getStyleClass().add("room");
        room.getChildren().add(waiting());
        kit.navigator().screenProperty().subscribe(screen -> {
            if (screen != null) room.getChildren().setAll(screen.node());
        });
        setLeft(new Rail(kit, model));
        setCenter(new BorderPane(room, new TopBar(kit, model, search, back, light, help), null, null, null));
        setBottom(status);
    }

    /// What stands in the room before the first screen.
    private VBox waiting() {
        Label what = new Label();
        what.textProperty().bind(kit.texts().of(model.dataProperty()));
        what.getStyleClass().add("muted");
        VBox waiting = new VBox(new ProgressIndicator(), what);
        waiting.getStyleClass().add("waiting");
        return waiting;
    }

    private List<Deed> keys() {
        List<Deed> keys = new ArrayList<>(List.of(help,
                Deed.of("shell.key.search", "F2", search::focus),
                Deed.of("shell.key.step_back", "Esc", kit.navigator()::back), back,
                Deed.of("shell.key.forward", "Alt+Right", kit.navigator()::forward)));
        model.places().forEach(place -> keys.add(Rail.going(kit, place)));
        keys.add(Deed.of("shell.key.language", "Shift+F11", () ->
                kit.texts().languageProperty().set(kit.texts().language().other())));
        keys.add(light);
        return keys;
    }
}

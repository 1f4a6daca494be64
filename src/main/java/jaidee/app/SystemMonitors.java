package jaidee.app;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/// The monitors JavaFX knows of.
final class SystemMonitors implements Monitors {
    private ObservableList<Rectangle2D> all;

    @Override
    public ObservableList<Rectangle2D> all() {
        if (all == null) {
            all = FXCollections.observableArrayList(bounds());
            Screen.getScreens().addListener((ListChangeListener<Screen>) change -> all.setAll(bounds()));
        }
        return all;
    }

    private static List<Rectangle2D> bounds() {
        List<Screen> screens = new ArrayList<>(Screen.getScreens());
        screens.remove(Screen.getPrimary());
        screens.addFirst(Screen.getPrimary());
        return screens.stream().map(Screen::getBounds).toList();
    }
}

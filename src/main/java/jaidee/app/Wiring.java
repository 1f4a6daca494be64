package jaidee.app;

import java.util.List;
import org.kordamp.ikonli.feather.Feather;
import jaidee.db.Database;
import jaidee.ui.Kit;
import jaidee.ui.Route;
import jaidee.ui.Screen;

/// Who needs whom: the only place that knows all features. One method a feature; services are made once, off the FX
/// thread, screens when they are first opened.
final class Wiring {
    private final Database database;
    private final Kit kit;

    Wiring(Database database, Kit kit) {
        this.database = database;
        this.kit = kit;
    }

    /// The places of the rail, from the top; the first is where the day begins.
    static List<Place> places() {
        return List.of(Place.of(new Route.Settings(), "shell.place.settings", Feather.SETTINGS));
    }

    /// Gives the window its screens and its search. On the FX thread.
    void connect(ShellWindow shell, ShellModel model) {
        kit.navigator().serve(this::screen);
    }

    private Screen screen(Route route) {
        return switch (route) {
            case Route.Settings() -> settings();
            default -> throw new IllegalStateException("no screen for " + route);
        };
    }

    private Screen settings() {
        return new SettingsScreen(kit, List.of(new AppearanceCard(kit)));
    }
}

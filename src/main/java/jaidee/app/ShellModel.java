package jaidee.app;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jaidee.backup.BackupState;
import jaidee.kernel.Message;
import jaidee.ui.Route;

/// What the frame of the window tells all the time: who works at it, how the data and the printer are.
final class ShellModel {
    private final List<Place> places;
    private final StringProperty staff = new SimpleStringProperty("");
    private final ObjectProperty<Message> data = new SimpleObjectProperty<>(Message.of("shell.data.opening"));
    private final ObjectProperty<Message> shift = new SimpleObjectProperty<>();
    private final ObjectProperty<BackupState> backup = new SimpleObjectProperty<>();
    private final ObjectProperty<Message> printer = new SimpleObjectProperty<>();

    ShellModel(List<Place> places) {
        this.places = List.copyOf(places);
    }

    List<Place> places() {
        return places;
    }

    /// The place that `route` opens.
    Place place(Route route) {
        return places.stream().filter(place -> place.route().equals(route)).findFirst().orElseThrow();
    }

    /// The name of the person signed in; empty while nobody is.
    StringProperty staffProperty() {
        return staff;
    }

    ObjectProperty<Message> dataProperty() {
        return data;
    }

    /// Which shift of the drawer is open; `null` until that is known.
    ObjectProperty<Message> shiftProperty() {
        return shift;
    }

    /// How the backups are; `null` until that is known.
    ObjectProperty<BackupState> backupProperty() {
        return backup;
    }

    /// `null` while nothing is known about a printer.
    ObjectProperty<Message> printerProperty() {
        return printer;
    }
}

package jaidee.app;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.kordamp.ikonli.Ikon;
import jaidee.ui.Route;

/// A place on the rail: where the work of the day is done, always one key away.
///
/// @param waiting how many things wait there for somebody to act; 0 shows no badge
record Place(Route route, String textKey, Ikon icon, IntegerProperty waiting) {
    static Place of(Route route, String textKey, Ikon icon) {
        return new Place(route, textKey, icon, new SimpleIntegerProperty());
    }
}

package jaidee.app;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.kordamp.ikonli.Ikon;
import jaidee.ui.Route;

/// A place on the rail: where the work of the day is done, always one key away.
///
/// @param key     that goes there; empty for a place that is only found by its words
/// @param waiting how many things wait there for somebody to act; 0 shows no badge
record Place(Route route, String textKey, Ikon icon, String key, IntegerProperty waiting) {
    static Place of(Route route, String textKey, Ikon icon, String key) {
        return new Place(route, textKey, icon, key, new SimpleIntegerProperty());
    }
}

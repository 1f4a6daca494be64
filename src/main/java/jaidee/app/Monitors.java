package jaidee.app;

import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;

/// The monitors plugged into the computer, as they come and go. Only what a window needs to know of them.
interface Monitors {
    /// In the order of the system, the main one first; changes on the FX thread.
    ObservableList<Rectangle2D> all();
}

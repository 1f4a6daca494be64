package jaidee.ui;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether something is being waited for; several jobs may share one.
public final class Busy {
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private int jobs;

    public ReadOnlyBooleanProperty property() {
        return busy.getReadOnlyProperty();
    }

    void begin() {
        busy.set(++jobs > 0);
    }

    void end() {
        busy.set(--jobs > 0);
    }
}

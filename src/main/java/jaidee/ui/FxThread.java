package jaidee.ui;

import javafx.application.Platform;

/// Brings what another thread noticed to the screen. For what nobody asked for, such as a disk that came back; answers to
/// questions come through `Background`.
public final class FxThread {
    private FxThread() {
    }

    public static void later(Runnable show) {
        Platform.runLater(show);
    }
}

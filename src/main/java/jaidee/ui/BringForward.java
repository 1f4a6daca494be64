package jaidee.ui;

import javafx.application.Platform;
import javafx.stage.Stage;

/// Brings a window before all others, also when it was made small. May be run on any thread.
public final class BringForward implements Runnable {
    private final Stage stage;

    public BringForward(Stage stage) {
        this.stage = stage;
    }

    @Override
    public void run() {
        Platform.runLater(this::show);
    }

    private void show() {
        stage.setIconified(false);
        // Windows lets a program only blink when it asks for the front; a window that is on top for a moment gets there
        stage.setAlwaysOnTop(true);
        stage.setAlwaysOnTop(false);
        stage.toFront();
        stage.requestFocus();
    }
}

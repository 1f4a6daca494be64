package jaidee.ui;

import com.sun.javafx.tk.Toolkit;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/// The window after it has done all that follows at once: what was put off to later is done, styles are applied, nodes laid
/// out. TestFX sleeps five times ten milliseconds after each key instead, which was half the time of all tests together.
///
/// It leans on internals of JavaFX: look at it again whenever `javafx.version` changes.
public final class Quiet {
    // as many as TestFX: what follows from a layout may be put off to later, and so on
    private static final int ROUNDS = 5;
    /// After which a window counts as hanging, however busy the machine is.
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private Quiet() {
    }

    public static void settle() {
        for (int round = 0; round < ROUNDS; round++) round();
    }

    private static void round() {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            try {
                Toolkit.getToolkit().firePulse();
            } finally {
                done.countDown();
            }
        });
        try {
            if (!done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) throw new AssertionError("the window does not answer");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}

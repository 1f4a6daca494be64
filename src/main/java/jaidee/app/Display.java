package jaidee.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether there is a screen to open a window on. Asked before JavaFX starts, which would answer with a stack trace.
final class Display {
    private Display() {
    }

    /// Why no window can be opened, with what to do about it; empty when nothing speaks against it.
    ///
    /// @param platform the `glass.platform` chosen by hand, which may need no screen
    static Optional<String> obstacle(String system, Map<String, String> environment, String platform) {
        boolean linux = system.toLowerCase(Locale.ROOT).startsWith("linux");
        if (!linux || !platform.isEmpty() || !environment.getOrDefault("DISPLAY", "").isBlank()) return Optional.empty();
        return Optional.of("DISPLAY is not set. Log in to a desktop, or run it under xvfb-run -a.");
    }
}

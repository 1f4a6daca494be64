package jaidee.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import jaidee.cli.Cli;
import jaidee.cli.Window;
import jaidee.kernel.Days;

/// The program as it is called: without a command word it opens the window, with one it does that and ends. A plain
/// class, because on the class path JavaFX does not start from a subclass of `Application`.
public final class Main {
    /// The window could not be opened for want of a screen.
    static final int NO_SCREEN = 3;

    private Main() {
    }

    public static void main(String[] words) {
        // jOOQ greets by whole pages in the log
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        // understanding words costs a twentieth of a second, which the usual start need not pay
        System.exit(words.length == 0 ? openWindow(WindowOptions.none()) : commands().run(words, utf8(FileDescriptor.out), utf8(FileDescriptor.err)));
    }

    private static Cli commands() {
        return new Cli(asked -> openWindow(options(asked)), Clock.system(Days.BANGKOK));
    }

    private static WindowOptions options(Window.Asked asked) {
        return new WindowOptions(asked.data(), asked.language(), asked.theme(), asked.sample(), asked.backup(), asked.walk());
    }

    private static int openWindow(WindowOptions options) {
        Optional<String> obstacle = Display.obstacle(System.getProperty("os.name"), System.getenv(),
                System.getProperty("glass.platform", ""));
        if (obstacle.isPresent()) return noScreen(obstacle.get());
        try {
            return JaideeApplication.open(options) ? Cli.DONE : Cli.REFUSED;
        } catch (UnsupportedOperationException noToolkit) {
            return noScreen(String.valueOf(noToolkit.getMessage()));
        }
    }

    private static int noScreen(String reason) {
        System.err.printf(Locale.ROOT, "Jaidee needs a screen to open its window: %s%n", reason);
        return NO_SCREEN;
    }

    /// Thai must come out whole whatever the system thinks its terminal speaks; the launchers set it to UTF-8.
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}

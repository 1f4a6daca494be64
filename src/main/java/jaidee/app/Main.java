package jaidee.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import jaidee.kernel.Language;
import jaidee.ui.Theme;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The program as it is called: without a command word it opens the window, with one it does that and ends. A plain
/// class, because on the class path JavaFX does not start from a subclass of `Application`.
@Command(name = "jaidee", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
        description = "The front desk of a veterinary clinic. Without a command, opens the window.")
public final class Main implements Callable<Integer> {
    /// The window could not be opened for want of a screen.
    static final int NO_SCREEN = 3;

    @Option(names = "--data", paramLabel = "DIR", description = "the data folder; by default that of this computer's user")
    private Path data;

    @Option(names = "--lang", paramLabel = "th|en", description = "the language of the window")
    private Language language;

    @Option(names = "--theme", paramLabel = "light|dark", description = "the look of the window")
    private Theme.Mode theme;

    @Option(names = "--sample", description = "open the sample clinic to practise in")
    private boolean sample;

    public static void main(String[] arguments) {
        // jOOQ greets by whole pages in the log
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        // picocli costs a twentieth of a second, which the usual start need not pay
        System.exit(arguments.length == 0 ? openWindow(WindowOptions.none()) : commands().execute(arguments));
    }

    /// All commands beside the window.
    static CommandLine commands() {
        return new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public Integer call() {
        return openWindow(new WindowOptions(Optional.ofNullable(data), Optional.ofNullable(language),
                Optional.ofNullable(theme), sample));
    }

    private static int openWindow(WindowOptions options) {
        Optional<String> obstacle = Display.obstacle(System.getProperty("os.name"), System.getenv(),
                System.getProperty("glass.platform", ""));
        if (obstacle.isPresent()) return noScreen(obstacle.get());
        try {
            JaideeApplication.open(options);
            return 0;
        } catch (UnsupportedOperationException noToolkit) {
            return noScreen(String.valueOf(noToolkit.getMessage()));
        }
    }

    private static int noScreen(String reason) {
        System.err.printf(Locale.ROOT, "Jaidee needs a screen to open its window: %s%n", reason);
        return NO_SCREEN;
    }

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"jaidee " + (version == null ? "(from source)" : version)};
        }
    }
}

package jaidee.cli;

import jaidee.kernel.Language;
import jaidee.kernel.Message;
import jaidee.kernel.Texts;
import jaidee.kernel.Told;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/// Understands the words behind `jaidee` and does what they say. Whoever starts it brings the streams, the clock and the
/// window, which is opened when there is no command among the words.
public final class Cli {
    public static final int DONE = 0;
    public static final int REFUSED = 1;
    public static final int WRONG_WORDS = 2;
    private static final int WIDTH = 110;

    private final Window window;
    private final Clock clock;
    private final boolean watched;
    private final Supplier<Optional<String>> secret;

    public Cli(Window window, Clock clock) {
        this(window, clock, System.console() != null && System.console().isTerminal(), () -> Optional.ofNullable(System.getenv("JAIDEE_RECOVERY_KEY")));
    }

    /// @param watched somebody sits before the command, to whom its progress is told
    Cli(Window window, Clock clock, boolean watched) {
        this(window, clock, watched, Optional::empty);
    }

    /// @param secret the recovery key, for a clinic whose key file is not there
    Cli(Window window, Clock clock, boolean watched, Supplier<Optional<String>> secret) {
        this.window = window;
        this.clock = clock;
        this.watched = watched;
        this.secret = secret;
    }

    /// @return the exit code: 0 done, 1 refused, 2 wrong words, or what the window ended with
    public int run(String[] words, PrintStream out, PrintStream err) {
        Language language = AskedLanguage.of(words);
        Console console = new Console(out, err, Texts.of(language), watched, secret);
        CommandLine line = new CommandLine(new Jaidee(window))
                .addSubcommand(new SampleCommand(console, clock))
                .addSubcommand(new VerifyCommand(console, clock))
                .addSubcommand(new SearchCommand(console, clock))
                .addSubcommand(new ScanCommand(console))
                .addSubcommand(new RemindersCommand(console, clock))
                .addSubcommand(new ReportCommand(console, clock))
                .addSubcommand(new BackupCommand(console, clock))
                .addSubcommand(new RestoreCommand(console, clock))
                .addSubcommand(new ImportCommand(console, clock))
                .addSubcommand(new ExportCommand(console, clock))
                .addSubcommand(new EncryptCommand(console, clock))
                .setResourceBundle(new CommandTexts(language))
                .registerConverter(Path.class, Cli::path)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(WIDTH)
                .setUsageHelpAutoWidth(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(writer(out))
                .setErr(writer(err))
                .setParameterExceptionHandler(new WrongWords(console))
                .setExecutionExceptionHandler((fault, _, _) -> failed(fault, console));
        return line.execute(words);
    }

    /// No word at all, as when a script’s variable is empty, must not mean the folder one happens to be in.
    private static Path path(String word) {
        if (word.isBlank()) throw new CommandLine.TypeConversionException("empty");
        return Path.of(word);
    }

    private static int failed(Exception fault, Console console) {
        LoggerFactory.getLogger(Cli.class).error("command", fault);
        console.complain(Told.by(fault).orElse(Message.of("cli.failed", fault.toString())));
        return REFUSED;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}

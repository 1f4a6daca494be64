package jaidee.cli;

import jaidee.kernel.Language;
import jaidee.ui.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// `jaidee`: the window, and the commands below it. Its descriptions are `cli.jaidee.…` in the bundles.
@Command(name = "jaidee", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class Jaidee implements Callable<Integer> {
    private final Window window;

    @Option(names = "--data", paramLabel = "DIR")
    private Path data;

    @Option(names = "--lang", paramLabel = "th|en", scope = ScopeType.INHERIT)
    private Language language;

    @Option(names = "--theme", paramLabel = "light|dark")
    private Theme.Mode theme;

    @Option(names = "--sample")
    private boolean sample;

    /// A backup that was clicked on.
    @Parameters(paramLabel = "FILE", arity = "0..1")
    private Path backup;

    /// For whoever makes the package: every page is opened once, so that its classes are known.
    @Option(names = "--walk", hidden = true)
    private boolean walk;

    @Spec
    private CommandSpec spec;

    Jaidee(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        if (backup != null && !Files.isRegularFile(backup)) throw new UnmatchedArgumentException(spec.commandLine(), List.of(backup.toString()));
        return window.open(new Window.Asked(Optional.ofNullable(data), Optional.ofNullable(language),
                Optional.ofNullable(theme), sample, Optional.ofNullable(backup), walk));
    }
}

package jaidee.cli;

import jaidee.kernel.Language;
import jaidee.ui.Theme;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

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

    Jaidee(Window window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.open(new Window.Asked(Optional.ofNullable(data), Optional.ofNullable(language),
                Optional.ofNullable(theme), sample));
    }
}

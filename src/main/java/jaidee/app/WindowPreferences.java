package jaidee.app;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import jaidee.kernel.Language;
import jaidee.ui.Theme;
import org.slf4j.LoggerFactory;

/// How the window looked last time on this computer, in `window.properties` of the data folder. Losing it costs
/// nothing, so that an unreadable file counts as none.
///
/// @param release the version it was, empty when nobody had opened a window here
record WindowPreferences(Language language, Theme.Mode theme, Theme.TextSize textSize, String release) {
    static final WindowPreferences FIRST = new WindowPreferences(Language.TH, Theme.Mode.LIGHT, Theme.TextSize.NORMAL, "");
    /// A window was opened here before versions were written down.
    private static final String BEFORE_RELEASES = "0";
    private static final String FILE = "window.properties";

    static WindowPreferences read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) return FIRST;
        Properties kept = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            kept.load(reader);
            return new WindowPreferences(
                    Language.valueOf(kept.getProperty("language", FIRST.language().name())),
                    Theme.Mode.valueOf(kept.getProperty("theme", FIRST.theme().name())),
                    Theme.TextSize.valueOf(kept.getProperty("textSize", FIRST.textSize().name())),
                    kept.getProperty("release", BEFORE_RELEASES));
        } catch (IOException | IllegalArgumentException unreadable) {
            LoggerFactory.getLogger(WindowPreferences.class).warn("{} is not readable, starting afresh: {}", file, unreadable.toString());
            return FIRST;
        }
    }

    WindowPreferences with(WindowOptions asked) {
        return new WindowPreferences(asked.language().orElse(language), asked.theme().orElse(theme), textSize, release);
    }

    /// Whether this is the first window of a version over an older one.
    boolean updatedTo(String version) {
        return !release.isEmpty() && !release.equals(version);
    }

    /// Whole or not at all: a crash while writing leaves the file of before.
    void write(Path folder) throws IOException {
        Properties kept = new Properties();
        kept.setProperty("language", language.name());
        kept.setProperty("theme", theme.name());
        kept.setProperty("textSize", textSize.name());
        kept.setProperty("release", release);
        Path fresh = folder.resolve(FILE + ".new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            kept.store(writer, null);
        }
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}

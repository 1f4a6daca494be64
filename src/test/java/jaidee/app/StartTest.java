package jaidee.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import jaidee.kernel.Language;
import jaidee.ui.Theme;

/// What happens before there is a window.
class StartTest {
    private static final Path HOME = Path.of("home");

    @TempDir
    private Path folder;

    @Test
    void eachSystemKeepsTheDataWhereItKeepsSuchThings() {
        assertThat(StandardFolder.of("Linux", HOME, Map.of())).isEqualTo(HOME.resolve(".local/share/jaidee"));
        assertThat(StandardFolder.of("Linux", HOME, Map.of("XDG_DATA_HOME", "data"))).isEqualTo(Path.of("data/jaidee"));
        assertThat(StandardFolder.of("Windows 11", HOME, Map.of("LOCALAPPDATA", "local"))).isEqualTo(Path.of("local/Jaidee"));
        assertThat(StandardFolder.of("Mac OS X", HOME, Map.of())).isEqualTo(HOME.resolve("Library/Application Support/Jaidee"));
    }

    @Test
    void theSampleClinicHasAFolderOfItsOwn() {
        WindowOptions sample = new WindowOptions(Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty(), false);
        assertThat(sample.folder()).isNotEqualTo(WindowOptions.none().folder());
    }

    @Test
    void aLinuxWithoutADisplayIsSaidSo() {
        assertThat(Display.obstacle("Linux", Map.of(), "")).isPresent();
        assertThat(Display.obstacle("Linux", Map.of("DISPLAY", ":0"), "")).isEmpty();
        assertThat(Display.obstacle("Linux", Map.of(), "Headless")).isEmpty();
        assertThat(Display.obstacle("Windows 11", Map.of(), "")).isEmpty();
    }

    @Test
    void theLookOfTheWindowIsKept() throws IOException {
        WindowPreferences chosen = new WindowPreferences(Language.EN, Theme.Mode.DARK, Theme.TextSize.LARGE, "1.0.0");
        chosen.write(folder);
        assertThat(WindowPreferences.read(folder)).isEqualTo(chosen);
    }

    @Test
    void whatTheCommandLineAsksGoesBeforeWhatWasKept() {
        WindowOptions asked = new WindowOptions(Optional.empty(), Optional.of(Language.EN), Optional.of(Theme.Mode.DARK), false, Optional.empty(), false);
        assertThat(WindowPreferences.FIRST.with(asked))
                .isEqualTo(new WindowPreferences(Language.EN, Theme.Mode.DARK, Theme.TextSize.NORMAL, ""));
    }

    @Test
    void anUpdateIsToldOnce() throws IOException {
        assertThat(WindowPreferences.read(folder).updatedTo("1.0.0")).as("first start").isFalse();
        Files.writeString(folder.resolve("window.properties"), "language=TH");
        assertThat(WindowPreferences.read(folder).updatedTo("1.0.0")).as("from before versions were kept").isTrue();
        new WindowPreferences(Language.TH, Theme.Mode.LIGHT, Theme.TextSize.NORMAL, "1.0.0").write(folder);
        assertThat(WindowPreferences.read(folder).updatedTo("1.0.0")).isFalse();
        assertThat(WindowPreferences.read(folder).updatedTo("1.1.0")).isTrue();
    }

    /// Whoever raises the version writes down what is new.
    @Test
    void theNewestReleaseIsTheVersionOfTheBuild() throws IOException {
        String version = Pattern.compile("<artifactId>jaidee</artifactId>\\s*<version>([^<]+)").matcher(Files.readString(Path.of("pom.xml"))).results().findFirst().orElseThrow().group(1);
        assertThat(Releases.newest().version()).isEqualTo(version);
    }

    @Test
    void brokenPreferencesAreNone() throws IOException {
        Files.writeString(folder.resolve("window.properties"), "theme=PINK");
        assertThat(WindowPreferences.read(folder)).isEqualTo(WindowPreferences.FIRST);
    }
}

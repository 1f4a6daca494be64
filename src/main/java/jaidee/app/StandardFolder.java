package jaidee.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the data of the clinic lies when nobody says otherwise: where each system wants the data of a person's
/// programs.
final class StandardFolder {
    private StandardFolder() {
    }

    static Path ofThisComputer() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    static Path of(String system, Path home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows"))
            return given(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve("Jaidee");
        if (os.startsWith("mac")) return home.resolve("Library").resolve("Application Support").resolve("Jaidee");
        return given(environment, "XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("jaidee");
    }

    private static Path given(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? otherwise : Path.of(value);
    }
}

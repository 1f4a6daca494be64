package jaidee.cli;

import jaidee.kernel.Language;
import jaidee.ui.Theme;
import java.nio.file.Path;
import java.util.Optional;

/// Opens the window, which lies beyond what commands may see.
@FunctionalInterface
public interface Window {
    /// How the window is asked to open; what was not said is as it was last time.
    ///
    /// @param backup a file by which the program was started: what to bring back from it is asked first
    /// @param walk   every page is opened once, then the window closes
    record Asked(Optional<Path> data, Optional<Language> language, Optional<Theme.Mode> theme, boolean sample, Optional<Path> backup, boolean walk) {
    }

    /// @return the exit code, once the window is closed
    int open(Asked asked);
}

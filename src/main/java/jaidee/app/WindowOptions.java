package jaidee.app;

import java.nio.file.Path;
import java.util.Optional;
import jaidee.kernel.Language;
import jaidee.ui.Theme;

/// What the command line asked of the window. What it left open is as it was last time.
///
/// @param sample whether the clinic to practise in is to be opened
/// @param backup which is to be brought back, if that is what the program was started for
/// @param walk   whether every page is opened once and the window closed again
record WindowOptions(Optional<Path> data, Optional<Language> language, Optional<Theme.Mode> theme, boolean sample, Optional<Path> backup, boolean walk) {
    static WindowOptions none() {
        return new WindowOptions(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), false);
    }

    /// The sample clinic never lies in the folder of the real one.
    Path folder() {
        return data.orElse(sample ? sampleFolder() : StandardFolder.ofThisComputer()).toAbsolutePath().normalize();
    }

    /// Where the real clinic lies, also while the sample is asked for.
    Path home() {
        return data.orElseGet(StandardFolder::ofThisComputer).toAbsolutePath().normalize();
    }

    static Path sampleFolder() {
        Path standard = StandardFolder.ofThisComputer();
        return standard.resolveSibling(standard.getFileName() + "-sample").toAbsolutePath().normalize();
    }
}

package jaidee.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks for a file or folder of the computer; empty when the person thought better of it. An interface because the chooser of
/// the system exists only on a real screen.
public interface FileChoice {
    /// @param titleKey what the file is for
    /// @param endings  without the dot: `png`, `pdf`
    Optional<Path> open(String titleKey, List<String> endings);

    Optional<Path> save(String titleKey, String suggestedName);

    Optional<Path> folder(String titleKey);
}

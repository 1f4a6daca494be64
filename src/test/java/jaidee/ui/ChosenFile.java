package jaidee.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file chooser whose person always takes the same file, or none.
public record ChosenFile(Optional<Path> file) implements FileChoice {
    public static ChosenFile none() {
        return new ChosenFile(Optional.empty());
    }

    @Override
    public Optional<Path> open(String titleKey, List<String> endings) {
        return file;
    }

    @Override
    public Optional<Path> save(String titleKey, String suggestedName) {
        return file;
    }

    @Override
    public Optional<Path> folder(String titleKey) {
        return file;
    }
}

package jaidee.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The file chooser of the system, above the window.
public final class SystemFileChoice implements FileChoice {
    private final UiTexts texts;
    private final Supplier<Window> window;

    public SystemFileChoice(UiTexts texts, Supplier<Window> window) {
        this.texts = texts;
        this.window = window;
    }

    @Override
    public Optional<Path> open(String titleKey, List<String> endings) {
        FileChooser chooser = chooser(titleKey);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", endings),
                endings.stream().map(ending -> "*." + ending).toList()));
        return Optional.ofNullable(chooser.showOpenDialog(window.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String titleKey, String suggestedName) {
        FileChooser chooser = chooser(titleKey);
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(window.get())).map(File::toPath);
    }

    @Override
    public Optional<Path> folder(String titleKey) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get(titleKey));
        return Optional.ofNullable(chooser.showDialog(window.get())).map(File::toPath);
    }

    private FileChooser chooser(String titleKey) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get(titleKey));
        return chooser;
    }
}

package jaidee.backup.ui;

import jaidee.backup.FoundBackups;
import jaidee.db.BackupFile;
import jaidee.db.JournalEntry;
import jaidee.db.Progress;
import jaidee.db.Restore;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.ui.Background;
import jaidee.ui.FxThread;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Which backup is to be restored, how far that is, and what came of it. The clinic is closed meanwhile.
public final class RestoreModel {
    /// What is on the screen.
    enum Stage { CHOOSING, WORKING, DONE }

    private final Function<String, Restore> restore;
    private final List<Path> folders;
    private final Optional<Path> brought;
    private final Background background;
    private final ReadOnlyObjectWrapper<BackupFile> chosen = new ReadOnlyObjectWrapper<>();
    private final ObservableList<BackupFile> found = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.CHOOSING);
    private final ReadOnlyObjectWrapper<Message> refusal = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Restore.Restored> restored = new ReadOnlyObjectWrapper<>();
    private final ObservableList<JournalEntry> newer = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Progress.Step> step = new ReadOnlyObjectWrapper<>(Progress.Step.UNPACKING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final StringProperty key = new SimpleStringProperty("");
    private AtomicBoolean wanted = new AtomicBoolean();

    /// @param restore with the recovery key typed, which may be empty
    /// @param folders in which backups of this computer lie, besides what is plugged in
    /// @param brought the file by which somebody came here: it stands first, and is chosen
    public RestoreModel(Function<String, Restore> restore, List<Path> folders, Optional<Path> brought, Background background) {
        this.restore = restore;
        this.folders = List.copyOf(folders);
        this.brought = brought;
        this.background = background;
    }

    /// The one that was brought, once it was looked at; `null` before, and when none was.
    ReadOnlyObjectProperty<BackupFile> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    ObservableList<BackupFile> found() {
        return found;
    }

    /// What moved money after the backup that was looked at or restored.
    ObservableList<JournalEntry> newer() {
        return newer;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Why the last one could not be restored; `null` while nothing is wrong.
    ReadOnlyObjectProperty<Message> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Restore.Restored> restoredProperty() {
        return restored.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Progress.Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The recovery key, for an encrypted backup whose key file is not on this computer.
    StringProperty keyProperty() {
        return key;
    }

    /// Looks where backups most likely lie.
    void look() {
        background.run(() -> FoundBackups.in(Stream.concat(folders.stream(), FoundBackups.likely().stream()).toList())).onSuccess(lying -> {
            found.setAll(lying);
            brought.ifPresent(this::lookAt);
        });
    }

    private void lookAt(Path file) {
        background.run(() -> BackupFile.look(file)).onSuccess(outcome -> outcome.handle(looked -> {
            found.removeIf(other -> other.path().equals(file));
            found.addFirst(looked);
            chosen.set(looked);
        }, why -> refusal.set(why.message())));
    }

    /// Tells what is not in `file`.
    void consider(BackupFile file) {
        newer.clear();
        if (file != null) background.run(() -> restore.apply("").newerThan(file)).onSuccess(found -> {
            if (stage.get() == Stage.CHOOSING) newer.setAll(found);
        });
    }

    void restore(Path file) {
        if (stage.get() == Stage.WORKING) return;
        AtomicBoolean mine = new AtomicBoolean(true);
        wanted = mine;
        refusal.set(null);
        progress.set(0);
        stage.set(Stage.WORKING);
        String typed = key.get().strip();
        background.write(() -> restore.apply(typed).from(file, told(mine))).onSuccess(this::ended).onFailure(fault -> {
            stage.set(Stage.CHOOSING);
            refusal.set(Message.of("backup.restore.failed", String.valueOf(fault.getMessage())));
        });
    }

    private void ended(Outcome<Restore.Restored> outcome) {
        Optional<Refusal> why = outcome.refusal();
        why.ifPresentOrElse(reason -> {
            stage.set(Stage.CHOOSING);
            refusal.set(reason.message());
        }, () -> {
            restored.set(outcome.get());
            newer.setAll(outcome.get().newer());
            stage.set(Stage.DONE);
        });
    }

    private Progress told(AtomicBoolean mine) {
        return (at, done, all) -> {
            double share = at.share(done, all);
            FxThread.later(() -> {
                step.set(at);
                progress.set(share);
            });
            return mine.get();
        };
    }

    void cancel() {
        wanted.set(false);
    }
}

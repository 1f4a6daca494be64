package jaidee.backup.ui;

import jaidee.backup.BackupKeeper;
import jaidee.backup.BackupRun;
import jaidee.backup.BackupState;
import jaidee.db.Progress;
import jaidee.kernel.Message;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.Background;
import jaidee.ui.FxThread;
import jaidee.ui.Notices;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The backups of the clinic, one made by hand with its progress, and where copies go.
public final class BackupsModel {
    private static final int SHOWN = 200;

    private record Read(List<BackupRun> runs, BackupState state, Optional<Path> second) {
    }

    private final BackupKeeper keeper;
    private final Approvals approvals;
    private final Background background;
    private final Notices notices;
    private final Runnable changed;
    private final ObservableList<BackupRun> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<BackupState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<Path>> second = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Progress.Step> step = new ReadOnlyObjectWrapper<>(Progress.Step.COPYING);
    private AtomicBoolean wanted = new AtomicBoolean();

    /// @param changed told when a backup was made here
    public BackupsModel(BackupKeeper keeper, Approvals approvals, Background background, Notices notices, Runnable changed) {
        this.keeper = keeper;
        this.approvals = approvals;
        this.background = background;
        this.notices = notices;
        this.changed = changed;
    }

    ObservableList<BackupRun> runs() {
        return runs;
    }

    /// `null` until it is known.
    ReadOnlyObjectProperty<BackupState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Path>> secondProperty() {
        return second.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// From 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Progress.Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    Path beside() {
        return keeper.beside();
    }

    public void load() {
        background.run(() -> new Read(keeper.newest(SHOWN), keeper.state(), keeper.second())).onSuccess(read -> {
            runs.setAll(read.runs());
            state.set(read.state());
            second.set(read.second());
        });
    }

    /// Makes one now; the desk goes on meanwhile.
    void make() {
        if (running.get()) return;
        approvals.ask(Right.BACK_UP, Message.of("backup.page.now"), by -> {
            AtomicBoolean mine = new AtomicBoolean(true);
            wanted = mine;
            progress.set(0);
            running.set(true);
            background.run(() -> keeper.make(by, told(mine))).always(() -> running.set(false)).onSuccess(outcome -> {
                outcome.handle(run -> {
                    if (run.isGood()) notices.done(Message.of("backup.page.made", run.checked()));
                    else notices.refused(Message.of("backup.page.bad"));
                }, notices::refused);
                load();
                changed.run();
            });
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

    /// From now on copies go there; nowhere when empty.
    void copyTo(Optional<Path> place) {
        approvals.ask(Right.CHANGE_SETTINGS, Message.of("backup.page.second"), by -> background.write(() -> keeper.copyTo(place, by)).onSuccess(outcome -> {
            outcome.handle(chosen -> notices.done(chosen.isPresent() ? Message.of("backup.page.second_chosen") : Message.of("backup.page.second_none")), notices::refused);
            load();
            changed.run();
        }));
    }
}

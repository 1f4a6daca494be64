package jaidee.app;

import jaidee.backup.BackupKeeper;
import jaidee.backup.BackupState;
import jaidee.kernel.Message;
import jaidee.paper.Typesetter;
import jaidee.paper.ui.PaperDesk;
import jaidee.staff.Approvals;
import jaidee.staff.Right;
import jaidee.ui.FxThread;
import jaidee.ui.Kit;
import jaidee.vault.RecoveryKeys;
import jaidee.vault.RecoveryPapers;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Backups as the window has them: made in the background while the desk works, and how they are at the bottom of the window.
final class BackupDesk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackupDesk.class);
    /// The first minute belongs to whoever opens the clinic.
    private static final long FIRST_SECONDS = 60, EVERY_SECONDS = 60;

    private final BackupKeeper keeper;
    private final Approvals approvals;
    private final Kit kit;
    private final ObjectProperty<BackupState> state = new SimpleObjectProperty<>();
    private final ScheduledExecutorService alone = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("desk-backup").daemon().factory());
    private Runnable leave = () -> {
    };
    private Consumer<Boolean> lock = _ -> {
    };

    BackupDesk(BackupKeeper keeper, Approvals approvals, Kit kit) {
        this.keeper = keeper;
        this.approvals = approvals;
        this.kit = kit;
    }

    /// From now on backups are made when they are due.
    ///
    /// @param leave closes the clinic and opens the wizard that restores one
    /// @param lock  closes the clinic and opens the page that locks it, or unlocks it
    void begin(Runnable leave, Consumer<Boolean> lock) {
        this.leave = leave;
        this.lock = lock;
        look();
        alone.scheduleWithFixedDelay(this::work, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    /// How the backups are; `null` until that is known.
    ObjectProperty<BackupState> stateProperty() {
        return state;
    }

    // an exception would end the schedule for good
    private void work() {
        try {
            keeper.whenDue().ifPresent(_ -> FxThread.later(this::look));
        } catch (RuntimeException e) {
            LOG.error("backup", e);
        }
    }

    /// Says anew how the backups are.
    void look() {
        kit.background().run(keeper::state).onSuccess(state::set);
    }

    /// Asks the manager, then whether it is meant.
    void leaveToRestore() {
        approvals.ask(Right.CHANGE_SETTINGS, Message.of("backup.page.restore"), _ -> kit.dialogs().confirm(Message.of("backup.page.leave"), Message.of("backup.page.leave.then"),
                Message.of("backup.page.restore"), leave));
    }

    /// Asks the manager; what it means is said on the page that opens.
    void leaveToLock(boolean locking) {
        approvals.ask(Right.CHANGE_SETTINGS, Message.of(locking ? "vault.page.lock" : "vault.page.unlock"), _ -> lock.accept(locking));
    }

    /// The recovery key on paper once more.
    void printKey(RecoveryKeys keys, PaperDesk papers) {
        approvals.ask(Right.CHANGE_SETTINGS, Message.of("vault.page.print"), by -> kit.background().write(() -> keys.again(by)).onSuccess(outcome -> outcome.handle(
                key -> papers.preview(() -> Typesetter.load().key(RecoveryPapers.of(key, kit.texts().now()))), kit.notices()::refused)));
    }

    /// As the program ends: what is being made is given up.
    @Override
    public void close() {
        alone.shutdown();
        keeper.close();
    }

    /// The last deed before the data is closed: what was sold since the last backup goes into one.
    void lastOne() {
        try {
            keeper.atTheEnd();
        } catch (RuntimeException e) {
            LOG.error("the backup at the end", e);
        }
    }
}

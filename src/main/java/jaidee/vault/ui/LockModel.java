package jaidee.vault.ui;

import jaidee.audit.AuditLog;
import jaidee.db.Database;
import jaidee.db.Invariant;
import jaidee.db.Progress;
import jaidee.kernel.Message;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.paper.Sheet;
import jaidee.paper.Typesetter;
import jaidee.ui.Background;
import jaidee.ui.FxThread;
import jaidee.ui.UiTexts;
import jaidee.vault.RecoveryKey;
import jaidee.vault.RecoveryPapers;
import jaidee.vault.Vault;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Locking a clinic or unlocking it, step by step. It goes on only once somebody has typed a part of the recovery key from the
/// paper: then there is a paper.
public final class LockModel {
    /// What is on the screen.
    enum Stage { ASKING, WORKING, PAPER, DONE }

    private final Vault vault;
    private final Function<Database, List<Invariant>> invariants;
    private final AuditLog audit;
    private final Background background;
    private final UiTexts texts;
    private final boolean locking;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.ASKING);
    private final ReadOnlyObjectWrapper<Message> trouble = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<RecoveryKey> paper = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private final int asked;
    private final AtomicBoolean wanted = new AtomicBoolean();

    /// @param locking    whether it is to be locked; otherwise unlocked
    /// @param invariants all that must hold of the books
    public LockModel(Vault vault, boolean locking, Function<Database, List<Invariant>> invariants, AuditLog audit, Background background, UiTexts texts) {
        this.vault = vault;
        this.locking = locking;
        this.invariants = invariants;
        this.audit = audit;
        this.background = background;
        this.texts = texts;
        this.asked = new SecureRandom().nextInt(RecoveryKey.GROUPS);
    }

    boolean isLocking() {
        return locking;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /// Why it was not done, or what of it was not; `null` while nothing is wrong.
    ReadOnlyObjectProperty<Message> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// `null` until it is locked.
    ReadOnlyObjectProperty<RecoveryKey> paperProperty() {
        return paper.getReadOnlyProperty();
    }

    /// From 0 to 1.
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// The group that is typed from the paper.
    StringProperty typedProperty() {
        return typed;
    }

    /// Which group, from 1.
    int asked() {
        return asked + 1;
    }

    /// Whether what was typed stands on the paper.
    boolean isOnPaper() {
        return paper.get() != null && paper.get().hasGroup(asked, typed.get());
    }

    void begin() {
        if (stage.get() == Stage.WORKING) return;
        trouble.set(null);
        progress.set(0);
        wanted.set(true);
        stage.set(Stage.WORKING);
        background.write(locking ? this::lock : this::unlock).onSuccess(ended -> ended.handle(this::ended, this::refused)).onFailure(fault -> {
            stage.set(Stage.ASKING);
            trouble.set(Message.of("vault.page.failed", String.valueOf(fault.getMessage())));
        });
    }

    private Outcome<Optional<Vault.Locked>> lock() {
        return vault.lock(Optional.empty(), invariants, audit, this::goesOn).map(Optional::of);
    }

    private Outcome<Optional<Vault.Locked>> unlock() {
        return vault.unlock(Optional.empty(), audit, this::goesOn).map(_ -> Optional.empty());
    }

    private void ended(Optional<Vault.Locked> locked) {
        locked.ifPresent(made -> {
            paper.set(made.paper());
            trouble.set(made.leftReadable().map(why -> Message.of("vault.left_readable", why.message())).orElse(null));
        });
        stage.set(locked.isPresent() ? Stage.PAPER : Stage.DONE);
    }

    private void refused(Refusal why) {
        stage.set(Stage.ASKING);
        trouble.set(why.message());
    }

    private boolean goesOn(Progress.Step step, long done, long all) {
        double share = step.share(done, all);
        FxThread.later(() -> progress.set(share));
        return wanted.get();
    }

    void cancel() {
        wanted.set(false);
    }

    /// The paper with the key; to be made in the background.
    Callable<Sheet> sheet() {
        RecoveryKey key = paper.get();
        return () -> Typesetter.load().key(RecoveryPapers.of(key, texts.now()));
    }
}

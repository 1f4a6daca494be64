package jaidee.db;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Whether the disk takes what is saved, and the way back when it did not and H2 gave the database up. The way back is
/// gone on the writer's thread, while nobody reads.
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private final Sessions sessions;
    private final Optional<Journal> journal;
    private final ReadWriteLock inUse = new ReentrantReadWriteLock();
    private volatile Consumer<Boolean> watcher = safe -> { };
    private volatile boolean broken;
    private volatile boolean safe = true;
    private Optional<Journal.Intent> doubtful = Optional.empty();
    private List<Runnable> hooks = List.of();
    private long newest;

    Recovery(Sessions sessions, Optional<Journal> journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    void watch(Consumer<Boolean> newWatcher) {
        watcher = newWatcher;
    }

    boolean isNeeded() {
        return broken;
    }

    /// Held by whoever reads.
    Lock reading() {
        return inUse.readLock();
    }

    void saved(Optional<Journal.Intent> intent) {
        intent.ifPresent(made -> newest = made.sequence());
        tell(true);
    }

    void notSaved() {
        tell(false);
    }

    /// The database was given up.
    StorageFailed gaveUp(StorageFailed failed) {
        broken = true;
        tell(false);
        return failed;
    }

    /// The database was given up while it committed `intent`, if that transaction had one.
    StorageFailed gaveUp(Throwable fault, Optional<Journal.Intent> intent, List<Runnable> after) {
        doubtful = intent;
        hooks = List.copyOf(after);
        return gaveUp(StorageFailed.uncertain(fault));
    }

    /// Opens the database again and decides about the deed that was in doubt.
    ///
    /// @return what that deed wanted done after its commit: it reads the tables, so it does no harm if there was none
    /// @throws StorageFailed while it can't be opened, or opens at an older state
    List<Runnable> attempt() {
        inUse.writeLock().lock();
        try {
            sessions.reopen();
            long head = JournalHead.read(sessions.writing()).sequence();
            if (head < newest) throw new IllegalStateException("opened at entry " + head + " of " + newest);
            sessions.forgetUnwritten();
            doubtful.ifPresent(intent -> decide(intent, head));
            broken = false;
            LOG.info("the database is open again, at entry {}", head);
            List<Runnable> due = hooks;
            hooks = List.of();
            return due;
        } catch (SQLException | RuntimeException fault) {
            throw StorageFailed.unreachable(fault);
        } finally {
            inUse.writeLock().unlock();
        }
    }

    private void decide(Journal.Intent intent, long head) {
        Journal book = journal.orElseThrow();
        doubtful = Optional.empty();
        newest = Math.max(newest, head);
        if (head < intent.sequence()) {
            book.abandon(intent);
            return;
        }
        book.confirm(intent);
        // whoever asks for it again is told that it was made, which saves nothing and so would not say it
        tell(true);
    }

    private void tell(boolean now) {
        if (safe == now) return;
        safe = now;
        watcher.accept(now);
    }
}

package jaidee.db;

import jaidee.kernel.Outcome;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only way to the tables. Readers run side by side, each on one unchanging snapshot; writers run one after the
/// other, in the order they came, each whole or not at all, and durable when the call returns.
///
/// May be called from any thread and waits for the answer. All SQL runs on threads of its own, because a thread that is
/// interrupted inside H2 can close the database for everybody; the caller's interruption is kept for after the call.
/// When the disk failed, H2 gives the database up. Every further call then tries to open it again, looks whether the last
/// deed of the journal had reached the disk, and goes on; it throws `StorageFailed` as long as that doesn't work.
public final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int READERS = 4;
    private static final int SETTLED_AFTER_MILLIS = 300;

    private final Sessions sessions;
    private final Optional<Journal> journal;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("jaidee-writer").daemon().factory());
    private final Executor soon = CompletableFuture.delayedExecutor(SETTLED_AFTER_MILLIS, TimeUnit.MILLISECONDS, writer);
    private final ExecutorService readers =
            Executors.newFixedThreadPool(READERS, Thread.ofPlatform().name("jaidee-reader-", 1).daemon().factory());
    private final ThreadLocal<DSLContext> reading = new ThreadLocal<>();
    private final ThreadLocal<List<Runnable>> writing = new ThreadLocal<>();
    private final AtomicLong commits = new AtomicLong();
    private final DiskRoom room;
    private final Recovery recovery;

    Transactions(Sessions sessions, Optional<Journal> journal, DiskRoom room) {
        this.sessions = sessions;
        this.journal = journal;
        this.room = room;
        this.recovery = new Recovery(sessions, journal);
    }

    /// Has `watcher` told, from any thread, when the disk stops taking what is to be saved (false) and when it takes it
    /// again (true).
    public void watch(Consumer<Boolean> watcher) {
        recovery.watch(watcher);
    }

    /// Answers `question` from one snapshot of everything committed so far. A statement that would change something
    /// throws.
    public <T> T read(Function<DSLContext, T> question) {
        if (reading.get() != null) return question.apply(reading.get());
        if (writing.get() != null) throw new IllegalStateException("inside a transaction: ask the context it was given");
        if (recovery.isNeeded()) Waiting.forAnswer(writer, this::recovered);
        return Waiting.forAnswer(readers, () -> answer(question));
    }

    /// Does `deed` as one transaction; an exception undoes all of it and comes out here.
    public <T> T write(Function<DSLContext, T> deed) {
        return attempt(ctx -> Outcome.done(deed.apply(ctx))).get();
    }

    /// Does `deed` as one transaction; a refusal or an exception undoes all of it.
    public <T> Outcome<T> attempt(Function<DSLContext, Outcome<T>> deed) {
        return onWriter(connection -> {
            Outcome<T> outcome = deed.apply(sessions.writing());
            if (outcome.isDone()) commit(connection);
            return outcome;
        });
    }

    /// Like `attempt`, for whatever moves money: the deed is on the disk in the journal beside the database before it is
    /// committed, and marked there as made afterwards.
    public <T> Outcome<T> attemptJournaled(Function<DSLContext, Outcome<Journaled<T>>> deed) {
        return onWriter(connection -> {
            Outcome<Journaled<T>> outcome = deed.apply(sessions.writing());
            if (outcome instanceof Outcome.Done<Journaled<T>>(Journaled<T> made)) commit(connection, made.entry());
            return outcome.map(Journaled::result);
        });
    }

    /// How often something was committed since the start: what somebody read and keeps in memory is still so while this
    /// stands where it stood before they read.
    public long commits() {
        return commits.get();
    }

    /// Has `hook` run once the transaction around this call is committed, before its caller goes on; never if it is
    /// undone. For what is kept in memory beside the tables. A hook may read but not write.
    public void afterCommit(Runnable hook) {
        if (writing.get() == null) throw new IllegalStateException("not inside a transaction");
        writing.get().add(hook);
    }

    /// Copies the file as it is now into a zip, beside all readers and writers.
    void copyTo(java.util.zip.ZipOutputStream zip) throws IOException {
        if (recovery.isNeeded()) Waiting.forAnswer(writer, this::recovered);
        recovery.reading().lock();
        try {
            sessions.copyTo(zip);
        } finally {
            recovery.reading().unlock();
        }
    }

    private <T> T answer(Function<DSLContext, T> question) {
        recovery.reading().lock();
        try {
            DSLContext ctx = sessions.reading();
            reading.set(ctx);
            return question.apply(ctx);
        } catch (RuntimeException fault) {
            throw StorageFailed.isBehind(fault) ? recovery.gaveUp(StorageFailed.unreachable(fault)) : fault;
        } finally {
            reading.remove();
            sessions.endReading();
            recovery.reading().unlock();
        }
    }

    private <T> Outcome<T> onWriter(Work<T> work) {
        if (writing.get() != null) throw new IllegalStateException("a transaction inside a transaction");
        if (reading.get() != null) throw new IllegalStateException("a transaction inside a read");
        return Waiting.forAnswer(writer, () -> carryOut(work));
    }

    private <T> Outcome<T> carryOut(Work<T> work) {
        recovered();
        List<Runnable> hooks = new ArrayList<>();
        writing.set(hooks);
        sessions.beginTransaction();
        Connection connection = sessions.writer();
        try {
            Outcome<T> outcome = work.on(connection);
            if (!outcome.isDone()) {
                connection.rollback();
                hooks.clear();
            }
            else noteLog();
            if (!hooks.isEmpty()) runHooks(hooks);
            return outcome;
        } catch (SQLException | RuntimeException | Error fault) {
            throw undone(connection, fault);
        } finally {
            sessions.endTransaction();
            writing.remove();
        }
    }

    /// Behind the answer, as the marks of the journal are.
    private void noteLog() {
        journal.ifPresent(book -> Kept.find(sessions.writing(), LogEnd.class).filter(book::logEnds).ifPresent(_ -> soon.execute(book::settle)));
    }

    private void runHooks(List<Runnable> hooks) {
        DSLContext writerContext = sessions.writing();
        reading.set(writerContext);
        try {
            for (Runnable hook : List.copyOf(hooks)) runHook(hook);
        } finally {
            reading.remove();
            sessions.forgetUnwritten();
        }
    }

    /// The transaction is committed whatever a hook does, so its fault must not look like a failed deed.
    private static void runHook(Runnable hook) {
        try {
            hook.run();
        } catch (RuntimeException fault) {
            LOG.error("after a commit", fault);
        }
    }

    private boolean recovered() {
        if (recovery.isNeeded()) runHooks(recovery.attempt());
        return true;
    }

    private void commit(Connection connection) {
        commit(connection, Optional.empty());
        recovery.saved(Optional.empty());
    }

    private void commit(Connection connection, JournalEntry entry) {
        if (journal.isEmpty()) {
            commit(connection);
            return;
        }
        Journal book = journal.get();
        needRoom();
        Journal.Intent intent = book.intend(entry);
        try {
            JournalHead.write(sessions.writing(), intent);
            commit(connection, Optional.of(intent));
        } catch (RuntimeException fault) {
            if (!recovery.isNeeded()) book.abandon(intent);
            throw fault;
        }
        recovery.saved(Optional.of(intent));
        // behind the answer: the caller need not wait for it. At a busy till the next intent makes it durable
        writer.execute(() -> book.confirm(intent));
        soon.execute(book::settle);
    }

    private void commit(Connection connection, Optional<Journal.Intent> intent) {
        needRoom();
        try {
            connection.commit();
        } catch (SQLException | RuntimeException fault) {
            throw recovery.gaveUp(fault, intent, writing.get());
        } finally {
            commits.incrementAndGet();
        }
    }

    private void needRoom() {
        if (!room.enough()) throw StorageFailed.nothingSaved(new IOException("no room"));
    }

    private RuntimeException undone(Connection connection, Throwable fault) {
        boolean givenUp = recovery.isNeeded();
        try {
            connection.rollback();
        } catch (SQLException | RuntimeException alsoFailed) {
            fault.addSuppressed(alsoFailed);
            givenUp = true;
        }
        if (fault instanceof Error error) throw error;
        if (fault instanceof StorageFailed failed) {
            if (givenUp) return recovery.gaveUp(failed);
            recovery.notSaved();
            return failed;
        }
        if (givenUp || StorageFailed.isBehind(fault)) return recovery.gaveUp(StorageFailed.nothingSaved(fault));
        return fault instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(fault);
    }

    /// Lets everything that was begun or is waiting come to its end; afterwards nothing is accepted.
    void finish() {
        writer.shutdown();
        readers.shutdown();
        boolean interrupted = false;
        while (true) {
            try {
                if (writer.awaitTermination(1, TimeUnit.MINUTES) && readers.awaitTermination(1, TimeUnit.MINUTES)) break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) Thread.currentThread().interrupt();
    }

    private interface Work<T> {
        Outcome<T> on(Connection connection) throws SQLException;
    }
}

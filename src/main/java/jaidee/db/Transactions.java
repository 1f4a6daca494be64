package jaidee.db;

import jaidee.kernel.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The only way to the tables. Readers run side by side, each on one unchanging snapshot; writers run one after the
/// other, in the order they came, each whole or not at all, and durable when the call returns.
///
/// May be called from any thread and waits for the answer. All SQL runs on threads of its own, because a thread that is
/// interrupted inside H2 can close the database for everybody; the caller's interruption is kept for after the call.
/// Once a commit failed every further call throws `StorageFailed` until the database is opened again.
public final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int READERS = 4;

    private final Sessions sessions;
    private final Optional<Journal> journal;
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("jaidee-writer").daemon().factory());
    private final ExecutorService readers =
            Executors.newFixedThreadPool(READERS, Thread.ofPlatform().name("jaidee-reader-", 1).daemon().factory());
    private final ThreadLocal<DSLContext> reading = new ThreadLocal<>();
    private final ThreadLocal<List<Runnable>> writing = new ThreadLocal<>();
    private volatile StorageFailed broken;

    Transactions(Sessions sessions, Optional<Journal> journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    /// Answers `question` from one snapshot of everything committed so far. A statement that would change something
    /// throws.
    public <T> T read(Function<DSLContext, T> question) {
        if (reading.get() != null) return question.apply(reading.get());
        if (writing.get() != null) throw new IllegalStateException("inside a transaction: ask the context it was given");
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

    /// Has `hook` run once the transaction around this call is committed, before its caller goes on; never if it is
    /// undone. For what is kept in memory beside the tables. A hook may read but not write.
    public void afterCommit(Runnable hook) {
        if (writing.get() == null) throw new IllegalStateException("not inside a transaction");
        writing.get().add(hook);
    }

    private <T> T answer(Function<DSLContext, T> question) {
        if (broken != null) throw StorageFailed.restartNeeded(broken);
        DSLContext ctx = sessions.reading();
        reading.set(ctx);
        try {
            return question.apply(ctx);
        } catch (RuntimeException fault) {
            throw StorageFailed.isBehind(fault) ? StorageFailed.restartNeeded(fault) : fault;
        } finally {
            reading.remove();
            sessions.endReading();
        }
    }

    private <T> Outcome<T> onWriter(Work<T> work) {
        if (writing.get() != null) throw new IllegalStateException("a transaction inside a transaction");
        if (reading.get() != null) throw new IllegalStateException("a transaction inside a read");
        return Waiting.forAnswer(writer, () -> carryOut(work));
    }

    private <T> Outcome<T> carryOut(Work<T> work) {
        if (broken != null) throw StorageFailed.restartNeeded(broken);
        List<Runnable> hooks = new ArrayList<>();
        writing.set(hooks);
        Connection connection = sessions.writer();
        try {
            Outcome<T> outcome = work.on(connection);
            if (!outcome.isDone()) {
                connection.rollback();
                hooks.clear();
            }
            if (!hooks.isEmpty()) runHooks(hooks);
            return outcome;
        } catch (SQLException | RuntimeException | Error fault) {
            throw undone(connection, fault);
        } finally {
            writing.remove();
        }
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

    private void commit(Connection connection) {
        try {
            connection.commit();
        } catch (SQLException | RuntimeException fault) {
            broken = StorageFailed.restartNeeded(fault);
            throw broken;
        }
    }

    private void commit(Connection connection, JournalEntry entry) {
        if (journal.isEmpty()) {
            commit(connection);
            return;
        }
        Journal book = journal.get();
        Journal.Intent intent = book.intend(entry);
        try {
            JournalHead.write(sessions.writing(), intent);
            commit(connection);
        } catch (RuntimeException fault) {
            if (broken == null) book.abandon(intent);
            throw fault;
        }
        // behind the answer: the caller need not wait for it, and the next intent makes it durable in any case
        writer.execute(() -> book.confirm(intent));
    }

    private RuntimeException undone(Connection connection, Throwable fault) {
        try {
            connection.rollback();
        } catch (SQLException | RuntimeException alsoFailed) {
            fault.addSuppressed(alsoFailed);
            if (broken == null) broken = StorageFailed.restartNeeded(fault);
        }
        if (fault instanceof Error error) throw error;
        if (fault instanceof StorageFailed failed) return failed;
        if (broken == null && StorageFailed.isBehind(fault)) broken = StorageFailed.restartNeeded(fault);
        if (broken != null) return broken;
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

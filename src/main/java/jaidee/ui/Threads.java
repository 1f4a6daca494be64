package jaidee.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Background work on real threads: one that writes, a few for all else. None is ever interrupted: an interrupt inside
/// the database would close its file.
public final class Threads implements Background {
    private static final int READERS = 3;
    private static final long CLOSE_SECONDS = 60;

    private final ExecutorService writer = Executors.newSingleThreadExecutor(named("desk-writer"));
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, named("desk-reader"));
    private final Consumer<Throwable> unheard;

    /// @param unheard is told on the FX thread of each failure that no handler takes
    public Threads(Consumer<Throwable> unheard) {
        this.unheard = unheard;
    }

    @Override
    public <T> Job<T> run(Callable<T> work) {
        return on(readers, work);
    }

    @Override
    public <T> Job<T> write(Callable<T> work) {
        return on(writer, work);
    }

    private <T> Job<T> on(ExecutorService threads, Callable<T> work) {
        Job<T> job = new Job<>(unheard);
        threads.execute(() -> finish(job, work));
        return job;
    }

    // Errors too: whatever broke has to be told to the person who waits for it
    private static <T> void finish(Job<T> job, Callable<T> work) {
        try {
            T result = work.call();
            Platform.runLater(() -> job.succeed(result));
        } catch (Throwable reason) {
            Platform.runLater(() -> job.fail(reason));
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        readers.shutdown();
        try {
            if (!writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)
                    || !readers.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS))
                throw new IllegalStateException("background work did not end within " + CLOSE_SECONDS + " seconds");
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> Thread.ofPlatform().name(name + "-" + number.incrementAndGet()).daemon().unstarted(work);
    }
}

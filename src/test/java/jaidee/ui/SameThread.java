package jaidee.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;

/// Background work done at once on the thread that asks, so that a view model can be tested line by line. After
/// `hold()` it waits for `release()`: the moment between question and answer, made to last.
public final class SameThread implements Background {
    private final List<Job<?>> jobs = new ArrayList<>();
    private final Deque<Runnable> held = new ArrayDeque<>();
    private boolean holding;

    @Override
    public <T> Job<T> run(Callable<T> work) {
        Job<T> job = new Job<>(reason -> {
        });
        jobs.add(job);
        if (holding) held.add(() -> finish(job, work));
        else finish(job, work);
        return job;
    }

    @Override
    public <T> Job<T> write(Callable<T> work) {
        return run(work);
    }

    public void hold() {
        holding = true;
    }

    /// Does all that was held, oldest first.
    public void release() {
        holding = false;
        while (!held.isEmpty()) held.poll().run();
    }

    /// Failures that no handler took; a test of a view model ends with this being empty.
    public List<Throwable> unheard() {
        return jobs.stream().filter(Job::failedUnheard).map(Job::failure).toList();
    }

    @Override
    public void close() {
        release();
    }

    private static <T> void finish(Job<T> job, Callable<T> work) {
        T result;
        try {
            result = work.call();
        } catch (Exception reason) {
            job.fail(reason);
            return;
        }
        job.succeed(result);
    }
}

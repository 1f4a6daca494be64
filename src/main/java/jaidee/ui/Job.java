package jaidee.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Work under way in the background. Handlers run on the FX thread, in the order given; one added after the end runs
/// at once.
public final class Job<T> {
    private enum State { RUNNING, DONE, FAILED, DROPPED }

    private final Consumer<Throwable> unheard;
    private final List<Consumer<? super T>> successes = new ArrayList<>();
    private final List<Consumer<Throwable>> failures = new ArrayList<>();
    private final List<Runnable> ends = new ArrayList<>();
    private BooleanSupplier wanted = () -> true;
    private State state = State.RUNNING;
    private T result;
    private Throwable failure;

    /// @param unheard is told of a failure that has no handler when it happens
    Job(Consumer<Throwable> unheard) {
        this.unheard = unheard;
    }

    public Job<T> onSuccess(Consumer<? super T> handler) {
        if (state == State.DONE) handler.accept(result);
        if (state == State.RUNNING) successes.add(handler);
        return this;
    }

    public Job<T> onFailure(Consumer<Throwable> handler) {
        failures.add(handler);
        if (state == State.FAILED) handler.accept(failure);
        return this;
    }

    /// Runs however the work ended, also when a newer question made its answer worthless.
    public Job<T> always(Runnable handler) {
        if (state == State.RUNNING) ends.add(handler);
        else handler.run();
        return this;
    }

    /// Lets the controls bound to `busy` show that they wait.
    public Job<T> during(Busy busy) {
        busy.begin();
        return always(busy::end);
    }

    Job<T> onlyWhile(BooleanSupplier wanted) {
        this.wanted = wanted;
        return this;
    }

    boolean failedUnheard() {
        return state == State.FAILED && failures.isEmpty();
    }

    Throwable failure() {
        return failure;
    }

    void succeed(T value) {
        if (!end(State.DONE)) return;
        result = value;
        successes.forEach(handler -> handler.accept(value));
    }

    void fail(Throwable reason) {
        if (!end(State.FAILED)) return;
        failure = reason;
        if (failures.isEmpty()) unheard.accept(reason);
        failures.forEach(handler -> handler.accept(reason));
    }

    private boolean end(State how) {
        state = wanted.getAsBoolean() ? how : State.DROPPED;
        ends.forEach(Runnable::run);
        return state == how;
    }
}

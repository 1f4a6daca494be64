package jaidee.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/// Questions of which only the newest answer counts: the answer to an older one never reaches a handler, and work
/// that was overtaken while it waited is not begun.
public final class Latest {
    private final Background background;
    private final AtomicLong newest = new AtomicLong();

    Latest(Background background) {
        this.background = background;
    }

    public <T> Job<T> run(Callable<T> work) {
        long mine = newest.incrementAndGet();
        return background.run(() -> newest.get() == mine ? work.call() : null)
                .onlyWhile(() -> newest.get() == mine);
    }

    /// Makes the answers still under way worthless, as when the box they were for was emptied.
    public void forget() {
        newest.incrementAndGet();
    }
}

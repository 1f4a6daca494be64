package jaidee.ui;

import java.util.concurrent.Callable;

/// The one way from the window to the disk, the database, the camera and the paper: work goes to other threads, its
/// result comes back on the FX thread.
///
/// ```java
/// background.run(() -> owners.find(id)).during(busy).onSuccess(this::show).onFailure(this::apologise);
/// background.write(() -> owners.enrol(request)).onSuccess(outcome -> outcome.handle(this::enrolled, this::refused));
/// ```
///
/// A failure without a handler is reported to the person at the desk all the same. To be called on the FX thread; the
/// work itself only sees values that never change.
public interface Background extends AutoCloseable {
    /// Reads, draws, prints: runs beside other work.
    <T> Job<T> run(Callable<T> work);

    /// Changes something: runs after all changes asked for before, never beside another one.
    <T> Job<T> write(Callable<T> work);

    default Job<Void> run(Runnable work) {
        return run(() -> {
            work.run();
            return null;
        });
    }

    default Job<Void> write(Runnable work) {
        return write(() -> {
            work.run();
            return null;
        });
    }

    /// A lane for questions of which only the newest answer counts, such as a search while typing.
    default Latest latest() {
        return new Latest(this);
    }

    /// Waits for what was asked for, then takes no more.
    @Override
    void close();
}

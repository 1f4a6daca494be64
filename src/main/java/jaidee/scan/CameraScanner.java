package jaidee.scan;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;

/// Looks through a camera on one thread of its own and reports the codes it sees. A camera that is gone or held is tried
/// again until it is there; nothing here ever interrupts a thread that may be inside the driver.
///
/// `watch` and `stop` return at once; `close` waits a moment for the camera to be let go.
public final class CameraScanner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CameraScanner.class);
    private static final long SAME_CODE_AGAIN = TimeUnit.SECONDS.toNanos(2);
    private static final long CLOSING_SECONDS = 3;
    /// One frame in four is read as a negative.
    private static final int EVERY_NEGATIVE = 4;

    /// How often to look, and how long to wait before a camera that failed is tried again.
    public record Pace(Duration frame, Duration retry) {
        public static final Pace USUAL = new Pace(Duration.ofMillis(66), Duration.ofSeconds(2));
    }

    private record Watch(String cameraId, CameraListener listener, AtomicReference<Refusal> told) {
    }

    private final FrameSource source;
    private final CodeReader reader;
    private final LongSupplier nanos;
    private final Pace pace;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Long> seen = new HashMap<>();
    private Thread thread;
    private Watch wanted;
    private CompletableFuture<Outcome<List<Camera>>> asked;
    private boolean closed;
    private long frames;
    private String unsure = "";

    public CameraScanner(FrameSource source, CodeReader reader, LongSupplier nanos, Pace pace) {
        this.source = source;
        this.reader = reader;
        this.nanos = nanos;
        this.pace = pace;
    }

    /// Looks through this camera from now on, and no longer through another.
    ///
    /// @param cameraId an empty text takes the first camera there is
    public void watch(String cameraId, CameraListener listener) {
        tell(() -> wanted = new Watch(cameraId, listener, new AtomicReference<>()));
    }

    /// Lets the camera go. What was seen before may still be reported while this returns.
    public void stop() {
        tell(() -> wanted = null);
    }

    /// The cameras plugged in, asked on the camera's thread: drivers want to be spoken to from one thread only.
    public CompletableFuture<Outcome<List<Camera>>> cameras() {
        CompletableFuture<Outcome<List<Camera>>> answer = new CompletableFuture<>();
        boolean heard = tell(() -> {
            if (asked == null) asked = answer;
            else asked.thenAccept(answer::complete);
        });
        if (!heard) answer.complete(Outcome.refused(CameraRefusal.NO_CAMERA));
        return answer;
    }

    @Override
    public void close() {
        Thread last;
        lock.lock();
        try {
            closed = true;
            wanted = null;
            changed.signalAll();
            last = thread;
        } finally {
            lock.unlock();
        }
        if (last == null || last == Thread.currentThread()) return;
        try {
            last.join(Duration.ofSeconds(CLOSING_SECONDS));
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tell(Runnable change) {
        lock.lock();
        try {
            if (closed) return false;
            change.run();
            if (thread == null) thread = Thread.ofPlatform().daemon().name("camera").start(this::work);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        while (!isClosed()) {
            answerWhoAsked();
            Watch watch = current();
            if (watch == null) pause(null, Duration.ofDays(1));
            else look(watch);
        }
        answerWhoAsked();
    }

    private void look(Watch watch) {
        Refusal trouble;
        try {
            trouble = switch (source.open(watch.cameraId())) {
                case Outcome.Refused<FrameSource.Stream>(Refusal reason) -> reason;
                case Outcome.Done<FrameSource.Stream>(FrameSource.Stream stream) -> lookThrough(stream, watch);
            };
        } catch (RuntimeException driverFault) {
            LOG.warn("the camera failed", driverFault);
            trouble = CameraRefusal.LOST;
        }
        if (trouble == null || current() != watch) return;
        if (!trouble.equals(watch.told().getAndSet(trouble))) watch.listener().refused(trouble);
        pause(watch, pace.retry());
    }

    /// @return why the picture ended, or null when it was wanted no longer
    private Refusal lookThrough(FrameSource.Stream stream, Watch watch) {
        try (stream) {
            while (current() == watch) {
                long begun = nanos.getAsLong();
                switch (stream.next()) {
                    case Outcome.Refused<Optional<Frame>>(Refusal reason) -> {
                        return reason;
                    }
                    case Outcome.Done<Optional<Frame>>(Optional<Frame> frame) -> frame.ifPresent(one -> show(one, watch));
                }
                answerWhoAsked();
                pause(watch, pace.frame().minusNanos(nanos.getAsLong() - begun));
            }
            return null;
        }
    }

    private void show(Frame frame, Watch watch) {
        watch.told().set(null);
        watch.listener().frame(frame);
        frames++;
        for (ScannedText text : reader.glance(frame, frames % EVERY_NEGATIVE == 0)) {
            if (isSure(text.raw()) && isNew(text.raw())) watch.listener().scanned(text);
        }
    }

    /// What could be a misreading counts when it is read twice.
    private boolean isSure(String text) {
        boolean sure = !CodeReader.isShort(text) || text.equals(unsure);
        unsure = sure ? "" : text;
        return sure;
    }

    /// A code held before the camera is in every frame; it counts again after two seconds out of sight.
    private boolean isNew(String text) {
        long now = nanos.getAsLong();
        seen.values().removeIf(last -> now - last > SAME_CODE_AGAIN);
        return seen.put(text, now) == null;
    }

    private void answerWhoAsked() {
        CompletableFuture<Outcome<List<Camera>>> question = takeQuestion();
        if (question == null) return;
        try {
            question.complete(source.cameras());
        } catch (RuntimeException driverFault) {
            LOG.warn("the cameras could not be listed", driverFault);
            question.complete(Outcome.refused(CameraRefusal.NO_DRIVER));
        }
    }

    private CompletableFuture<Outcome<List<Camera>>> takeQuestion() {
        lock.lock();
        try {
            CompletableFuture<Outcome<List<Camera>>> question = asked;
            asked = null;
            return question;
        } finally {
            lock.unlock();
        }
    }

    private Watch current() {
        lock.lock();
        try {
            return wanted;
        } finally {
            lock.unlock();
        }
    }

    private boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /// Waits, but not longer than what is being done is still wanted.
    private void pause(Watch watch, Duration time) {
        lock.lock();
        try {
            long left = time.toNanos();
            while (!closed && wanted == watch && asked == null && left > 0) left = changed.awaitNanos(left);
        } catch (InterruptedException endOfTheProgram) {
            closed = true;
            wanted = null;
        } finally {
            lock.unlock();
        }
    }
}

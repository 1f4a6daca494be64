package jaidee.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import jaidee.kernel.Outcome;

/// A camera made of pictures, which can be unplugged, held by somebody else and plugged in again.
public final class PictureCamera implements FrameSource {
    public static final Camera CAMERA = new Camera("pictures", "Pictures");

    private final Deque<Frame> frames = new ArrayDeque<>();
    private boolean pluggedIn = true;
    private boolean held;
    private boolean failing;
    private boolean inHand;
    private int open;
    private int openings;

    public synchronized void show(Frame... next) {
        frames.addAll(List.of(next));
        notifyAll();
    }

    public synchronized void unplug() {
        pluggedIn = false;
        frames.clear();
    }

    public synchronized void plugIn() {
        pluggedIn = true;
    }

    public synchronized void hold(boolean byAnother) {
        held = byAnother;
    }

    public synchronized void failOnce() {
        failing = true;
    }

    public synchronized int openStreams() {
        return open;
    }

    public synchronized void awaitOpenings(int more) throws InterruptedException {
        int goal = openings + more;
        await(() -> openings >= goal);
    }

    /// Waits until every frame was shown: the camera looks for the next one only when it is done with the last.
    public synchronized void awaitEmpty() throws InterruptedException {
        await(() -> frames.isEmpty() && !inHand);
    }

    public synchronized void awaitClosed() throws InterruptedException {
        await(() -> open == 0);
    }

    private synchronized void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) wait(20_000);
    }

    @Override
    public synchronized Outcome<List<Camera>> cameras() {
        return pluggedIn ? Outcome.done(List.of(CAMERA)) : Outcome.refused(CameraRefusal.NO_CAMERA);
    }

    @Override
    public synchronized Outcome<Stream> open(String cameraId) {
        openings++;
        notifyAll();
        if (failing) {
            failing = false;
            throw new IllegalStateException("the driver stumbles");
        }
        if (!pluggedIn) return Outcome.refused(CameraRefusal.NO_CAMERA);
        if (held) return Outcome.refused(CameraRefusal.HELD);
        if (!cameraId.isEmpty() && !cameraId.equals(CAMERA.id())) return Outcome.refused(CameraRefusal.NOT_FOUND);
        open++;
        return Outcome.done(new Pictured());
    }

    private final class Pictured implements Stream {
        @Override
        public Outcome<Optional<Frame>> next() {
            synchronized (PictureCamera.this) {
                if (!pluggedIn) return Outcome.refused(CameraRefusal.LOST);
                Optional<Frame> next = Optional.ofNullable(frames.poll());
                inHand = next.isPresent();
                PictureCamera.this.notifyAll();
                return Outcome.done(next);
            }
        }

        @Override
        public void close() {
            synchronized (PictureCamera.this) {
                open--;
                inHand = false;
                PictureCamera.this.notifyAll();
            }
        }
    }
}

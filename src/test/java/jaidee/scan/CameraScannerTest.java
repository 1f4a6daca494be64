package jaidee.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import java.awt.Color;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import jaidee.kernel.Language;
import jaidee.kernel.Outcome;
import jaidee.kernel.Refusal;
import jaidee.kernel.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CameraScannerTest {
    private static final Frame EMPTY = Frame.of(Pictures.sheet(160, 120, Color.GRAY));
    private static final ScanCode CARD = new CodeIssuer(new Random(1)).issue(CodeKind.MEMBER);
    private static final ScanCode COUPON = new CodeIssuer(new Random(2)).issue(CodeKind.COUPON);

    private final PictureCamera camera = new PictureCamera();
    private final AtomicLong nanos = new AtomicLong();
    private final CameraScanner scanner = new CameraScanner(camera, new CodeReader(), nanos::get,
            new CameraScanner.Pace(Duration.ofMillis(1), Duration.ofMillis(1)));
    private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
    private final CameraListener listener = new CameraListener() {
        @Override
        public void frame(Frame frame) {
            heard.add(frame);
        }

        @Override
        public void scanned(ScannedText text) {
            heard.add(text.meaning());
        }

        @Override
        public void refused(Refusal refusal) {
            heard.add(refusal);
        }
    };

    @AfterEach
    void close() {
        scanner.close();
    }

    private Object next() throws InterruptedException {
        return heard.poll(20, TimeUnit.SECONDS);
    }

    private static Frame of(ScanCode code) {
        return Frame.of(Pictures.qr(code.text(), 200));
    }

    @Test
    void aCardBeforeTheCameraIsShownAndRead() throws InterruptedException {
        camera.show(EMPTY, of(CARD));
        scanner.watch("", listener);
        assertThat(next()).isSameAs(EMPTY);
        assertThat(next()).isInstanceOf(Frame.class);
        assertThat(next()).isEqualTo(new Scanned.Ours(CARD));
    }

    @Test
    void theSameCardIsReadOnceUntilItWasAwayForTwoSeconds() throws InterruptedException {
        scanner.watch("", listener);
        camera.show(of(CARD), of(CARD), of(COUPON), EMPTY, of(CARD));
        assertThat(codes(2)).containsExactly(new Scanned.Ours(CARD), new Scanned.Ours(COUPON));
        camera.awaitEmpty();
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(3));
        camera.show(of(CARD));
        assertThat(codes(1)).containsExactly(new Scanned.Ours(CARD));
    }

    @Test
    void aShortBarcodeCountsWhenItIsReadTwice() throws InterruptedException {
        scanner.watch("", listener);
        camera.show(bars("96385074"), of(CARD), bars("96385074"), bars("96385074"), bars("96385074"));
        assertThat(codes(2)).containsExactly(new Scanned.Ours(CARD), new Scanned.Product("96385074"));
    }

    private static Frame bars(String digits) {
        return Frame.of(Pictures.code(BarcodeFormat.EAN_8, digits, 300, 100));
    }

    private List<Object> codes(int count) throws InterruptedException {
        List<Object> codes = new ArrayList<>();
        while (codes.size() < count) {
            Object one = next();
            assertThat(one).isNotNull();
            if (one instanceof Scanned) codes.add(one);
        }
        return codes;
    }

    @Test
    void aCameraThatDiesIsSaidOnceAndWorksAgainWhenItIsBack() throws InterruptedException {
        camera.show(EMPTY);
        scanner.watch("", listener);
        assertThat(next()).isSameAs(EMPTY);
        camera.unplug();
        assertThat(next()).isEqualTo(CameraRefusal.LOST);
        assertThat(next()).isEqualTo(CameraRefusal.NO_CAMERA);
        camera.awaitOpenings(5);
        assertThat(heard).isEmpty();
        camera.plugIn();
        camera.show(of(CARD));
        assertThat(next()).isInstanceOf(Frame.class);
        assertThat(next()).isEqualTo(new Scanned.Ours(CARD));
        assertThat(camera.openStreams()).isEqualTo(1);
    }

    @Test
    void aCameraHeldByAnotherProgramIsTakenWhenItIsFree() throws InterruptedException {
        camera.hold(true);
        scanner.watch("", listener);
        assertThat(next()).isEqualTo(CameraRefusal.HELD);
        camera.hold(false);
        camera.show(EMPTY);
        assertThat(next()).isSameAs(EMPTY);
    }

    @Test
    void aFaultOfTheDriverDoesNotEndTheScanning() throws InterruptedException {
        camera.failOnce();
        scanner.watch("", listener);
        assertThat(next()).isEqualTo(CameraRefusal.LOST);
        camera.show(EMPTY);
        assertThat(next()).isSameAs(EMPTY);
    }

    @Test
    void stoppingLetsTheCameraGoAndWatchingTakesItAgain() throws InterruptedException {
        camera.show(EMPTY);
        scanner.watch("", listener);
        assertThat(next()).isSameAs(EMPTY);
        scanner.stop();
        camera.awaitClosed();
        camera.show(of(COUPON));
        scanner.watch("", listener);
        assertThat(next()).isInstanceOf(Frame.class);
        assertThat(next()).isEqualTo(new Scanned.Ours(COUPON));
    }

    @Test
    void camerasAreListedAlsoWhileOneIsWatched() throws Exception {
        assertThat(scanner.cameras().get(20, TimeUnit.SECONDS).get()).containsExactly(PictureCamera.CAMERA);
        camera.show(EMPTY);
        scanner.watch("", listener);
        assertThat(next()).isSameAs(EMPTY);
        assertThat(scanner.cameras().get(20, TimeUnit.SECONDS).get()).containsExactly(PictureCamera.CAMERA);
        camera.unplug();
        assertThat(scanner.cameras().get(20, TimeUnit.SECONDS).refusal()).contains(CameraRefusal.NO_CAMERA);
    }

    @Test
    void closingEndsTheThreadAndTheCameraAndAnswersNobodyAnyMore() throws Exception {
        camera.show(EMPTY);
        scanner.watch("", listener);
        assertThat(next()).isSameAs(EMPTY);
        scanner.close();
        assertThat(camera.openStreams()).isZero();
        scanner.watch("", listener);
        assertThat(scanner.cameras().get(1, TimeUnit.SECONDS).isDone()).isFalse();
        assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName).doesNotContain("camera");
    }

    @Test
    void aComputerWithoutCameraSaysSoThroughTheRealDriver() {
        OpenPnpFrameSource real = new OpenPnpFrameSource(System::nanoTime);
        Outcome<List<Camera>> cameras = real.cameras();
        if (cameras.isDone()) return;
        assertThat(cameras.refusal().orElseThrow()).isIn(CameraRefusal.NO_CAMERA, CameraRefusal.NO_DRIVER);
        assertThat(real.open("").refusal()).isEqualTo(cameras.refusal());
    }

    @Test
    void everyRefusalHasASentence() {
        for (CameraRefusal refusal : CameraRefusal.values()) {
            for (Language language : Language.values()) assertThat(Texts.of(language).get(refusal.message())).isNotBlank();
        }
        assertThat(Optional.of(CameraRefusal.HELD.field())).contains("");
    }
}

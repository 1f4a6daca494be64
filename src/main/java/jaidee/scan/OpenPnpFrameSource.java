package jaidee.scan;

import com.sun.jna.Memory;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.openpnp.capture.CaptureDevice;
import org.openpnp.capture.CaptureFormat;
import org.openpnp.capture.CaptureStream;
import org.openpnp.capture.OpenPnpCapture;
import org.openpnp.capture.library.OpenpnpCaptureLibrary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import jaidee.kernel.Outcome;

/// The cameras of this computer through openpnp-capture (DirectShow, AVFoundation, Video4Linux). The native library is
/// loaded at the first use only; where it cannot be, cameras are refused and the rest of the program goes on.
public final class OpenPnpFrameSource implements FrameSource {
    private static final Logger LOG = LoggerFactory.getLogger(OpenPnpFrameSource.class);
    /// The library reports nothing when a camera is pulled out: pictures just stop coming.
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(3);
    /// Enough for a card held before the camera, and cheap on an old computer.
    private static final int WANTED_WIDTH = 1280;

    private final LongSupplier nanos;

    public OpenPnpFrameSource(LongSupplier nanos) {
        this.nanos = nanos;
    }

    @Override
    public Outcome<List<Camera>> cameras() {
        return withDriver(driver -> {
            try {
                List<Camera> cameras = driver.getDevices().stream().map(OpenPnpFrameSource::camera).toList();
                return cameras.isEmpty() ? Outcome.refused(CameraRefusal.NO_CAMERA) : Outcome.done(cameras);
            } finally {
                driver.close();
            }
        });
    }

    @Override
    public Outcome<Stream> open(String cameraId) {
        return withDriver(driver -> {
            Outcome<Stream> opened = open(driver, cameraId);
            if (!opened.isDone()) driver.close();
            return opened;
        });
    }

    /// A new context each time: it knows only the cameras that were there when it was made.
    private static <T> Outcome<T> withDriver(Function<OpenPnpCapture, Outcome<T>> use) {
        OpenPnpCapture driver;
        try {
            OpenpnpCaptureLibrary.INSTANCE.Cap_setLogLevel(0);
            driver = new OpenPnpCapture();
        } catch (LinkageError missing) {
            LOG.warn("no camera driver", missing);
            return Outcome.refused(CameraRefusal.NO_DRIVER);
        }
        return driver.getContext() == null ? Outcome.refused(CameraRefusal.NO_DRIVER) : use.apply(driver);
    }

    private Outcome<Stream> open(OpenPnpCapture driver, String cameraId) {
        List<CaptureDevice> devices = driver.getDevices();
        if (devices.isEmpty()) return Outcome.refused(CameraRefusal.NO_CAMERA);
        Optional<CaptureDevice> device = devices.stream()
                .filter(one -> cameraId.isEmpty() || camera(one).id().equals(cameraId)).findFirst();
        if (device.isEmpty()) return Outcome.refused(CameraRefusal.NOT_FOUND);
        Optional<CaptureFormat> format = device.get().getFormats().stream().min(best());
        CaptureStream stream = format.map(device.get()::openStream).orElse(null);
        return stream == null ? Outcome.refused(CameraRefusal.HELD) : Outcome.done(new Open(driver, stream, nanos));
    }

    private static Comparator<CaptureFormat> best() {
        return Comparator
                .comparingInt((CaptureFormat format) -> Math.abs(format.getFormatInfo().width - WANTED_WIDTH))
                .thenComparingInt(format -> -format.getFormatInfo().fps);
    }

    private static Camera camera(CaptureDevice device) {
        return new Camera(device.getUniqueId(), device.getName().strip());
    }

    private static final class Open implements Stream {
        private final OpenPnpCapture driver;
        private final CaptureStream stream;
        private final LongSupplier nanos;
        private final int width;
        private final int height;
        private final Memory memory;
        private long lastFrame;

        Open(OpenPnpCapture driver, CaptureStream stream, LongSupplier nanos) {
            this.driver = driver;
            this.stream = stream;
            this.nanos = nanos;
            this.width = stream.getFormat().getFormatInfo().width;
            this.height = stream.getFormat().getFormatInfo().height;
            this.memory = new Memory(3L * width * height);
            this.lastFrame = nanos.getAsLong();
        }

        @Override
        public Outcome<Optional<Frame>> next() {
            long now = nanos.getAsLong();
            if (!stream.hasNewFrame()) {
                return now - lastFrame > LONGEST_PAUSE ? Outcome.refused(CameraRefusal.LOST)
                        : Outcome.done(Optional.empty());
            }
            lastFrame = now;
            int result = OpenpnpCaptureLibrary.INSTANCE.Cap_captureFrame(stream.getContext(), stream.getStreamId(),
                    memory, (int) memory.size());
            return result == OpenpnpCaptureLibrary.CAPRESULT_OK ? Outcome.done(Optional.of(frame()))
                    : Outcome.refused(CameraRefusal.LOST);
        }

        private Frame frame() {
            byte[] bytes = memory.getByteArray(0, (int) memory.size());
            int[] rgb = new int[width * height];
            for (int i = 0, b = 0; i < rgb.length; i++, b += 3) {
                rgb[i] = 255 << 24 | (bytes[b] & 255) << 16 | (bytes[b + 1] & 255) << 8 | bytes[b + 2] & 255;
            }
            return new Frame(width, height, rgb);
        }

        @Override
        public void close() {
            stream.close();
            driver.close();
            memory.close();
        }
    }
}

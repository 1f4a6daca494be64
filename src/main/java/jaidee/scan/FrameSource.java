package jaidee.scan;

import java.util.List;
import java.util.Optional;
import jaidee.kernel.Outcome;

/// Where live pictures come from: the cameras of this computer, or pictures in a test. All calls come from one thread
/// and may take their time.
public interface FrameSource {
    /// The cameras plugged in at this moment; never an empty list but a refusal.
    Outcome<List<Camera>> cameras();

    /// @param cameraId the camera wanted; an empty text takes the first
    Outcome<Stream> open(String cameraId);

    /// An open camera.
    interface Stream extends AutoCloseable {
        /// The newest picture, or nothing when none came since the last call; refused when the camera is gone.
        Outcome<Optional<Frame>> next();

        @Override
        void close();
    }
}

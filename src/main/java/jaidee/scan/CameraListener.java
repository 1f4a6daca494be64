package jaidee.scan;

import jaidee.kernel.Refusal;

/// Hears what a `CameraScanner` sees. Called on the camera's thread, so: hand over and return.
public interface CameraListener {
    void frame(Frame frame);

    void scanned(ScannedText text);

    /// There is no picture now; the scanner keeps trying, and the next frame means that all is well again.
    void refused(Refusal refusal);
}

package jaidee.scan;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why there is no live picture.
public enum CameraRefusal implements Refusal {
    /// The system has no driver or not the libraries the driver needs.
    NO_DRIVER("scan.camera.noDriver"),
    NO_CAMERA("scan.camera.none"),
    /// The one chosen in the settings is not plugged in.
    NOT_FOUND("scan.camera.notFound"),
    /// Another program holds it, or the system does not allow its use.
    HELD("scan.camera.held"),
    /// It gave pictures and gives none any more: unplugged or asleep.
    LOST("scan.camera.lost");

    private final String key;

    CameraRefusal(String key) {
        this.key = key;
    }

    @Override
    public Message message() {
        return Message.of(key);
    }
}

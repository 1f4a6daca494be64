package jaidee.scan;

/// How a scanned text came in.
public enum ScanSource {
    KEYBOARD, CLIPBOARD, CAMERA, PICTURE;

    /// Whether keys were pressed for it, under whatever layout the system had.
    boolean isTyped() {
        return this == KEYBOARD || this == CLIPBOARD;
    }
}

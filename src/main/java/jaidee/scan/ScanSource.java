package jaidee.scan;

/// How a scanned text came in.
public enum ScanSource {
    KEYBOARD, CAMERA, PICTURE
}

package jaidee.owners.ui;

import jaidee.scan.CameraScanner;
import java.util.function.Supplier;

/// The camera that pictures of pets are taken with: the one that scans.
///
/// @param chosen which one the settings name; an empty text takes the first
public record PhotoCamera(CameraScanner scanner, Supplier<String> chosen) {
}

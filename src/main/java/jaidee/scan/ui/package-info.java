/// Scanning in the window: the scanner that types, the picture dropped or pasted, the live camera. Sees `scan` and the
/// kit.
package jaidee.scan.ui;

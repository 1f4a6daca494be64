/// What comes in through a scanner, a camera or a picture: the clinic's own codes and how any scanned text is read.
/// Knows only `kernel`. A code is told apart by its prefix and check character; whose it is, the features know.
package jaidee.scan;

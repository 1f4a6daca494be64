/// Paper on the screen: the preview with its printers, and the one door through which screens print. Sees the kit,
/// `paper` and the kernel.
package jaidee.paper.ui;

/// Choosing what comes back, seeing everything that will happen, and confirming it once.
package jaidee.refunds.ui;

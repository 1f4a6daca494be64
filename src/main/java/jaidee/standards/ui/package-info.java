/// The strip of timers in the window, the panels that start and end them, and the page of the results.
package jaidee.standards.ui;

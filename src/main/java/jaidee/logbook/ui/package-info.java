/// The page of the log.
package jaidee.logbook.ui;

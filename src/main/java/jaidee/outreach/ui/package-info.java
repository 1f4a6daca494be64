/// The work list on the screen.
package jaidee.outreach.ui;

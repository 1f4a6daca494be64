/// The place of the cash drawer: the shift of now, counting and closing it, the reports of all shifts.
package jaidee.closing.ui;

/// The cash drawer through the day: opening it, cash put in and taken out, the blind count, the reports of a shift; and
/// the month for the accountant. Sees refunds, checkout and everything that moves money.
package jaidee.closing;

/// Money back: a bill refunded whole or by line and quantity, or made void on its day, and everything that hangs on it
/// undone in the same transaction. Sees checkout, deposits, rewards, loyalty, outreach and health.
package jaidee.refunds;

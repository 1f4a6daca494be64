package jaidee.till;

import jaidee.kernel.Money;

/// A QR code that a customer scans to pay, with what has to stand beside it. Whether the money came, only the bank
/// knows: nothing here ever says so.
///
/// @param payload what the code holds
public record PayCode(String payload, Money amount, Payee payee) {
}

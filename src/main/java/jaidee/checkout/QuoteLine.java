package jaidee.checkout;

import jaidee.kernel.Money;

/// A line with its part of all discounts.
///
/// @param position from 1
public record QuoteLine(int position, BasketLine line, Money discount) {
    public Money gross() {
        return line.gross();
    }

    public Money net() {
        return gross().minus(discount);
    }
}

package jaidee.checkout;

import jaidee.kernel.Money;
import java.util.Optional;

/// A line with its part of all discounts.
///
/// @param position from 1
/// @param byPoints the part of the discounts that points paid
/// @param species  code, of the pet it is for
public record QuoteLine(int position, BasketLine line, Money discount, Money byPoints, Optional<String> species) {
    public Money gross() {
        return line.gross();
    }

    public Money net() {
        return gross().minus(discount);
    }
}

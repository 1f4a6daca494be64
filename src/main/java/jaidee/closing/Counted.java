package jaidee.closing;

import jaidee.kernel.Money;

/// A count held against the books.
///
/// @param noteNeeded the difference is so large that somebody has to write why
public record Counted(Money counted, Money expected, boolean noteNeeded) {
    /// More than nothing: too much in the drawer; less: something is missing.
    public Money difference() {
        return counted.minus(expected);
    }
}

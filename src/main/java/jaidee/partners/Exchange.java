package jaidee.partners;

import jaidee.kernel.Money;
import jaidee.kernel.Points;

/// What one block is: so many points of the clinic against so many of the partner, and the money that passes between the
/// two for it.
public record Exchange(Points ours, Points theirs, Money value) {
    /// So many whole blocks.
    public Exchange times(int blocks) {
        return new Exchange(Points.of(Math.multiplyExact(ours.value(), (long) blocks)),
                Points.of(Math.multiplyExact(theirs.value(), (long) blocks)), value.times(blocks));
    }
}

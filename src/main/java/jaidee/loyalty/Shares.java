package jaidee.loyalty;

import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.math.BigInteger;

/// Points shared by money, so much of them for so much of it.
final class Shares {
    private Shares() {
    }

    /// Whole points for `given` of `net`, half upwards; all of them for all of it. What one part brings is the difference
    /// to the part before: no point is lost or made on the way.
    static Points upTo(Points points, Money given, Money net, boolean all) {
        if (all) return points;
        if (!net.isPositive()) return Points.ZERO;
        BigInteger twice = BigInteger.valueOf(points.value()).multiply(BigInteger.valueOf(given.satang())).shiftLeft(1);
        BigInteger whole = BigInteger.valueOf(net.satang());
        return Points.of(twice.add(whole).divide(whole.shiftLeft(1)).longValueExact());
    }
}

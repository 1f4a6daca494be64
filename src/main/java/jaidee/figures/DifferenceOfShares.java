package jaidee.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// How far two shares are apart, in percentage points, and the span in which the true difference lies with 95 % certainty:
/// the score interval of Wilson for each, put together as R. G. Newcombe, "Interval estimation for the difference between
/// independent proportions: comparison of eleven methods", Statistics in Medicine 17 (1998), 873–890, method 10. It holds for
/// small groups too, where the usual one does not.
///
/// @param points the first share less the second; one decimal, as the ends of the span
public record DifferenceOfShares(BigDecimal points, BigDecimal low, BigDecimal high) {
    /// Of the normal distribution, 97.5 %.
    private static final double Z = 1.959963984540054;

    private record Wilson(double share, double low, double high) {
        static Wilson of(long part, long whole) {
            double share = (double) part / whole, z2 = Z * Z;
            double middle = 2 * part + z2, width = Z * Math.sqrt(z2 + 4.0 * part * (1 - share)), under = 2 * (whole + z2);
            return new Wilson(share, Math.max(0, (middle - width) / under), Math.min(1, (middle + width) / under));
        }
    }

    /// Empty when one of the groups is.
    public static Optional<DifferenceOfShares> of(long part, long whole, long otherPart, long otherWhole) {
        if (whole <= 0 || otherWhole <= 0) return Optional.empty();
        Wilson one = Wilson.of(part, whole), other = Wilson.of(otherPart, otherWhole);
        double difference = one.share() - other.share();
        double below = Math.hypot(one.share() - one.low(), other.high() - other.share());
        double above = Math.hypot(one.high() - one.share(), other.share() - other.low());
        return Optional.of(new DifferenceOfShares(percent(difference), percent(difference - below), percent(difference + above)));
    }

    /// Whether there may be no difference at all: nothing can be said yet.
    public boolean mayBeNone() {
        return low.signum() <= 0 && high.signum() >= 0;
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(1, RoundingMode.HALF_UP);
    }
}

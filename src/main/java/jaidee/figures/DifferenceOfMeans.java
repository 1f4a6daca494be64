package jaidee.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// How far the means of two groups are apart, and the span in which the true difference lies with 95 % certainty, after B. L.
/// Welch, "The generalization of 'Student's' problem when several different population variances are involved", Biometrika 34
/// (1947), 28–35. For groups of ten and more: below that a few large bills are all there is, and nothing is said.
///
/// @param difference the first mean less the second, in the unit of the values; whole, as the ends of the span
public record DifferenceOfMeans(BigDecimal difference, BigDecimal low, BigDecimal high) {
    public static final int FEWEST = 10;
    /// Of the normal distribution, 97.5 %.
    private static final double Z = 1.959963984540054;

    /// The values of a group, added up.
    ///
    /// @param squares sum of the squares of the values
    public record Values(int many, double sum, double squares) {
        private double mean() {
            return sum / many;
        }

        /// Of the mean.
        private double variance() {
            return Math.max(0, squares - sum * sum / many) / (many - 1) / many;
        }
    }

    /// Empty when one of the groups is too small, or when all values are the same.
    public static Optional<DifferenceOfMeans> of(Values one, Values other) {
        if (one.many() < FEWEST || other.many() < FEWEST) return Optional.empty();
        double v1 = one.variance(), v2 = other.variance(), sum = v1 + v2;
        if (sum <= 0) return Optional.empty();
        double freedom = sum * sum / (v1 * v1 / (one.many() - 1) + v2 * v2 / (other.many() - 1));
        double difference = one.mean() - other.mean(), width = student(freedom) * Math.sqrt(sum);
        return Optional.of(new DifferenceOfMeans(whole(difference), whole(difference - width), whole(difference + width)));
    }

    /// Whether there may be no difference at all.
    public boolean mayBeNone() {
        return low.signum() <= 0 && high.signum() >= 0;
    }

    /// 97.5 % of Student's distribution, by the expansion of Abramowitz and Stegun 26.7.5; from nine degrees of freedom on it is
    /// right to four decimals.
    static double student(double v) {
        double z = Z, z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z, z9 = z7 * z * z;
        return z + (z3 + z) / (4 * v) + (5 * z5 + 16 * z3 + 3 * z) / (96 * v * v) + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * v * v * v)
                + (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92_160 * v * v * v * v);
    }

    private static BigDecimal whole(double value) {
        return BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_UP);
    }
}

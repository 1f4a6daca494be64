package jaidee.kernel;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Shares a whole among parts by their weights, exactly: the parts always add up to the whole. What whole units leave
/// over goes to the largest remainders, to the earlier part when they are alike.
public final class Allocation {
    private Allocation() {
    }

    /// `whole`, which may be negative, by `weights`, none negative. A part is never larger than its weight as long as the
    /// whole is no larger than their sum.
    ///
    /// @throws IllegalArgumentException when a weight is negative, or all are zero and the whole is not
    public static long[] split(long whole, long... weights) {
        if (LongStream.of(weights).anyMatch(weight -> weight < 0)) throw new IllegalArgumentException("negative weight");
        BigInteger sum = LongStream.of(weights).mapToObj(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        long[] parts = new long[weights.length];
        if (whole == 0) return parts;
        if (sum.signum() == 0) throw new IllegalArgumentException("nothing to share " + whole + " by");
        BigInteger size = BigInteger.valueOf(whole).abs();
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = size.longValueExact();
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] share = size.multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(sum);
            parts[i] = share[0].longValueExact();
            remainders[i] = share[1];
            left -= parts[i];
        }
        IntStream.range(0, parts.length).boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed().thenComparing(i -> i))
                .limit(left).forEach(i -> parts[i]++);
        return whole > 0 ? parts : LongStream.of(parts).map(part -> -part).toArray();
    }

    /// As `split`, for money: a discount over the lines of a bill, by what each line costs.
    public static List<Money> split(Money whole, List<Money> weights) {
        return LongStream.of(split(whole.satang(), weights.stream().mapToLong(Money::satang).toArray()))
                .mapToObj(Money::satang).toList();
    }
}

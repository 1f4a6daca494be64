package jaidee.standards;

import jaidee.figures.Kpis;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How often a promise was kept. What nobody ended does not count as kept; what was called off counts nowhere.
///
/// @param median  of those that were ended: half took this long or less
/// @param ninety  of those that were ended: nine of ten took this long or less
public record StandardResult(int kept, int broken, int notEnded, Optional<Duration> median, Optional<Duration> ninety) {
    /// Fewer than this say little.
    public static final int FEW = 10;

    /// @param taken    of each that was ended
    /// @param within   how many of these kept what was promised when they began
    static StandardResult of(List<Duration> taken, int within, int notEnded) {
        List<Duration> sorted = taken.stream().sorted().toList();
        return new StandardResult(within, sorted.size() - within, notEnded, percentile(sorted, 50), percentile(sorted, 90));
    }

    /// The nearest rank: ⌈p ÷ 100 × n⌉.
    private static Optional<Duration> percentile(List<Duration> sorted, int percent) {
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(Math.ceilDiv(percent * sorted.size(), 100) - 1));
    }

    public int all() {
        return kept + broken + notEnded;
    }

    /// Kept ÷ all in per cent; empty where there is none.
    public Optional<BigDecimal> rate() {
        return Kpis.rate(kept, all());
    }

    /// There are too few to say much.
    public boolean few() {
        return all() < FEW;
    }
}

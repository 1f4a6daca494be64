package jaidee.feedback;

import jaidee.figures.Kpis;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How often each score of a question was given, and what follows from it.
///
/// @param kind   NPS or CSAT
/// @param counts of each score, the lowest first
public record Tally(Kind kind, List<Integer> counts) {
    /// Fewer answers than this say little.
    public static final int FEW = 30;
    /// 95 of 100 samples of this size lie within so many standard errors.
    private static final BigDecimal NINETY_FIVE = new BigDecimal("1.96");

    public Tally {
        counts = List.copyOf(counts);
    }

    static Tally of(Kind kind, List<Integer> scores) {
        return new Tally(kind, IntStream.rangeClosed(kind.lowest(), kind.highest()).mapToObj(score -> (int) scores.stream().filter(each -> each == score).count()).toList());
    }

    public int answers() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    public boolean few() {
        return answers() < FEW;
    }

    /// NPS from -100 to 100, CSAT in per cent, one decimal; empty without answers.
    public Optional<BigDecimal> score() {
        List<Integer> all = IntStream.range(0, counts.size()).boxed().flatMap(i -> Collections.nCopies(counts.get(i), kind.lowest() + i).stream()).toList();
        return kind == Kind.NPS ? Kpis.netPromoterScore(all) : Kpis.satisfaction(all);
    }

    /// By how much the score would differ by chance alone had others answered, in 95 of 100 cases; one decimal. Empty with
    /// fewer than two answers. The standard error of a mean of +1, 0 and −1 (NPS) or of 1 and 0 (CSAT).
    public Optional<BigDecimal> margin() {
        int all = answers();
        if (all < 2) return Optional.empty();
        int good = sum(kind == Kind.NPS ? 9 : 4, kind.highest()), bad = kind == Kind.NPS ? sum(0, 6) : 0;
        BigDecimal n = BigDecimal.valueOf(all), mean = BigDecimal.valueOf(good - bad).divide(n, MathContext.DECIMAL64);
        BigDecimal variance = BigDecimal.valueOf(good + bad).divide(n, MathContext.DECIMAL64).subtract(mean.multiply(mean)).max(BigDecimal.ZERO);
        return Optional.of(variance.divide(n, MathContext.DECIMAL64).sqrt(MathContext.DECIMAL64).multiply(NINETY_FIVE).movePointRight(2).setScale(1, RoundingMode.HALF_UP));
    }

    /// Whether it differs from `before` by more than chance explains: more than the margins of both together,
    /// √(m₁² + m₂²). Empty where either has no margin.
    public Optional<Boolean> differs(Tally before) {
        if (margin().isEmpty() || before.margin().isEmpty()) return Optional.empty();
        BigDecimal change = score().orElseThrow().subtract(before.score().orElseThrow()), mine = margin().get(), theirs = before.margin().get();
        return Optional.of(change.multiply(change).compareTo(mine.multiply(mine).add(theirs.multiply(theirs))) > 0);
    }

    /// Answers with a score from `from` to `to`.
    public int sum(int from, int to) {
        return IntStream.rangeClosed(from, to).map(score -> counts.get(score - kind.lowest())).sum();
    }
}

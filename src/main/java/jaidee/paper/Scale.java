package jaidee.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The axis of a chart: from a round number to a round number, in round steps, zero always among them.
record Scale(BigDecimal low, BigDecimal high, BigDecimal step) {
    private static final List<BigDecimal> STEPS = List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5), BigDecimal.TEN);

    /// @param steps about so many
    static Scale of(BigDecimal least, BigDecimal most, int steps) {
        BigDecimal low = least.min(BigDecimal.ZERO), high = most.max(BigDecimal.ZERO);
        if (low.compareTo(high) == 0) return new Scale(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
        double raw = high.subtract(low).doubleValue() / steps;
        BigDecimal magnitude = BigDecimal.ONE.scaleByPowerOfTen((int) Math.floor(Math.log10(raw)));
        BigDecimal step = STEPS.stream().map(magnitude::multiply).filter(each -> each.doubleValue() >= raw * 0.999).findFirst().orElseThrow();
        return new Scale(low.divide(step, 0, RoundingMode.FLOOR).multiply(step), high.divide(step, 0, RoundingMode.CEILING).multiply(step), step);
    }

    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = low; tick.compareTo(high) <= 0; tick = tick.add(step)) ticks.add(tick);
        return ticks;
    }

    /// 0 at the lower end, 1 at the upper.
    double share(BigDecimal value) {
        return value.subtract(low).doubleValue() / high.subtract(low).doubleValue();
    }

    /// With as many decimals as the steps have.
    String label(BigDecimal value) {
        return label(value, Math.max(0, step.stripTrailingZeros().scale()));
    }

    static String label(BigDecimal value, int decimals) {
        BigDecimal shown = value.setScale(decimals, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%,." + decimals + "f", shown).replace('-', '−');
    }
}

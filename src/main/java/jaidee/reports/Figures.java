package jaidee.reports;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The figures of one month. What has nothing to divide by, or was not recorded then, is missing: a dash is shown.
public record Figures(YearMonth month, Map<Measure, BigDecimal> values) {
    public Figures {
        values = Map.copyOf(values);
    }

    public Optional<BigDecimal> of(Measure measure) {
        return Optional.ofNullable(values.get(measure));
    }

    /// Gathers figures one by one.
    static final class Draft {
        private final Map<Measure, BigDecimal> values = new EnumMap<>(Measure.class);

        Draft put(Measure measure, BigDecimal value) {
            values.put(measure, value);
            return this;
        }

        Draft put(Measure measure, long value) {
            return put(measure, BigDecimal.valueOf(value));
        }

        Draft put(Measure measure, Optional<BigDecimal> value) {
            value.ifPresent(each -> put(measure, each));
            return this;
        }

        Figures of(YearMonth month) {
            return new Figures(month, values);
        }
    }
}

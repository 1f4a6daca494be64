package jaidee.segments;

import jaidee.health.Span;
import java.time.LocalDate;

/// Spans that are counted back from a day.
final class Spans {
    private Spans() {
    }

    static LocalDate before(LocalDate day, Span span) {
        return switch (span.unit()) {
            case DAYS -> day.minusDays(span.amount());
            case WEEKS -> day.minusWeeks(span.amount());
            case MONTHS -> day.minusMonths(span.amount());
            case YEARS -> day.minusYears(span.amount());
        };
    }
}

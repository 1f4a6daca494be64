package jaidee.reports;

import jaidee.kernel.Message;
import jaidee.reports.RowsBehind.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Rows as they are found: all are counted and added up, but only the first are kept, for there may be a million.
final class Gathered {
    /// As many as anybody looks through.
    static final int MOST = 1000;

    private final List<Row> kept = new ArrayList<>();
    private long all;
    private BigDecimal sum = BigDecimal.ZERO;

    static Gathered of(Collection<Row> rows) {
        Gathered gathered = new Gathered();
        rows.forEach(gathered::add);
        return gathered;
    }

    Gathered add(Row row) {
        if (kept.size() < MOST) kept.add(row);
        all++;
        sum = sum.add(row.amount());
        return this;
    }

    long all() {
        return all;
    }

    BigDecimal sum() {
        return sum;
    }

    List<Row> kept() {
        return kept;
    }

    /// The number is how many there are.
    RowsBehind counted(Question question, Measure.Unit unit) {
        return new RowsBehind(question, unit, kept, all, sum, Optional.of(BigDecimal.valueOf(all)), Optional.empty());
    }

    /// The number is their sum.
    RowsBehind summed(Question question, Measure.Unit unit) {
        return new RowsBehind(question, unit, kept, all, sum, Optional.of(sum), Optional.empty());
    }

    RowsBehind making(Question question, Measure.Unit unit, Optional<BigDecimal> number, String key, Object... arguments) {
        return new RowsBehind(question, unit, kept, all, sum, number, Optional.of(Message.of(key, arguments)));
    }
}

package jaidee.segments;

import jaidee.figures.Kpis;
import jaidee.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Owners by how recently and how often they came, five by five, over 24 months.
///
/// @param cells 25 of them: recency 5 to 1, in each frequency 1 to 5
public record RfmGrid(List<Cell> cells, int owners, Money spent) {
    public static final int SCORES = 5;

    public RfmGrid {
        cells = List.copyOf(cells);
    }

    /// @param recency 5 for those who came last
    public record Cell(int recency, int frequency, int owners, Money spent) {
    }

    public Cell cell(int recency, int frequency) {
        return cells.get((SCORES - recency) * SCORES + frequency - 1);
    }

    /// Of all that was spent in these months, in per cent.
    public Optional<BigDecimal> share(Cell cell) {
        return Kpis.rate(cell.spent().satang(), spent.satang());
    }

    /// The segment of a cell.
    public static SegmentDefinition of(Cell cell) {
        return SegmentDefinition.of(Condition.Between.of(Trait.RECENCY, cell.recency(), cell.recency()), Condition.Between.of(Trait.FREQUENCY, cell.frequency(), cell.frequency()));
    }
}

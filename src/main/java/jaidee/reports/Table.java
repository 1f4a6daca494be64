package jaidee.reports;

import jaidee.kernel.Message;
import java.util.List;

/// A table of the report, for paper, screen and spreadsheet alike. Its name is the text `reports.table.KEY`, and what is
/// counted in it stands in `reports.table.KEY.how`.
///
/// A cell is a `String`, a `Bilingual`, a `Message`, a `LocalDate`, an `Instant`, `Money`, `Points`, a `Long`, a `BigDecimal` (in per cent,
/// or as its column says), or `EMPTY`.
///
/// @param sums the last row, of as many cells as there are columns; empty for a table without
public record Table(String key, Measure.Chapter chapter, List<Column> columns, List<List<Object>> rows, List<Object> sums) {
    /// Nothing to show: a dash on paper, an empty cell in a spreadsheet.
    public static final Object EMPTY = "";

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        sums = List.copyOf(sums);
        int wide = columns.size();
        if (rows.stream().anyMatch(row -> row.size() != wide) || !sums.isEmpty() && sums.size() != wide)
            throw new IllegalArgumentException("every row of " + key + " has " + wide + " cells");
    }

    /// What the cells of a column are. All but the first three stand at the right; `LASTING` is a time that something took, as a
    /// `String` of minutes and seconds.
    public enum Kind {
        TEXT, DAY, MOMENT, MONEY, POINTS, COUNT, PERCENT, RATIO, LASTING;

        public boolean number() {
            return ordinal() > MOMENT.ordinal();
        }
    }

    /// @param textKey its heading is the text `reports.column.TEXTKEY`
    public record Column(String textKey, Kind kind) {
        public Message named() {
            return Message.of("reports.column." + textKey);
        }
    }

    public Message named() {
        return Message.of("reports.table." + key);
    }

    /// How it is counted.
    public Message how() {
        return Message.of("reports.table." + key + ".how");
    }
}

package jaidee.paper;

import java.util.List;

/// A table of figures on A4: one text and numbers beside it.
///
/// @param columns heads, the first of the texts
/// @param rows    with a text for each column
/// @param sums    the same for what they come to
/// @param how     how the figures are counted, whole sentences
public record FiguresPaper(ListPaper around, List<String> columns, List<List<String>> rows, List<String> sums, List<String> how) {
    public FiguresPaper {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
        how = List.copyOf(how);
    }
}

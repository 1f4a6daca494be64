package jaidee.transfer;

import jaidee.kernel.Message;
import java.util.List;

/// A table as somebody's file has it: texts in rows under headings.
///
/// @param name of the file
/// @param read how the file was understood: its kind, its letters, what parts its columns
/// @param hash of the bytes, so that the log says which file it was
public record SourceTable(String name, Message read, String hash, List<String> headings, List<Row> rows) {
    /// @param line where it stands in the file, counted from 1
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    public SourceTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }
}

package jaidee.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One kind of what is held on an owner: bills, messages, pets.
///
/// @param name in the file; its title on paper is `privacy.held.part.…`
/// @param rows each with a value for each column; `null` for what nobody told
public record HeldPart(String name, List<Column> columns, List<List<Object>> rows) {
    public HeldPart {
        columns = List.copyOf(columns);
        rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
    }

    /// @param name  in the file; its heading on paper is `privacy.held.column.…`
    /// @param share of the width of the paper; 0 for what stands only in the file
    public record Column(String name, double share) {
        boolean onPaper() {
            return share > 0;
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }
}

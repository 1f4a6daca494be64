package jaidee.paper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// A picture of figures on paper. All can be read without colour: by their place, by words beside them, or by what they are
/// drawn with.
public sealed interface ChartPaper {
    /// May be empty.
    String title();

    /// How it is counted, one sentence; may be empty.
    String how();

    /// Columns side by side and, over them, what it was at another time as a broken line.
    ///
    /// @param unit   of the axis, as "พันบาท"
    /// @param labels of the columns
    /// @param line   may end earlier, or have gaps
    /// @param strong the column that the report is about; none below zero
    record Columns(String title, String how, String unit, List<String> labels, Series columns, Optional<Series> line, int strong) implements ChartPaper {
        public Columns {
            labels = List.copyOf(labels);
        }
    }

    record Series(String name, List<Optional<BigDecimal>> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /// The largest of something, below one another, each a bar with its name and its value beside it.
    record Ranks(String title, String how, List<Part> parts) implements ChartPaper {
        public Ranks {
            parts = List.copyOf(parts);
        }
    }

    /// A whole as one bar, cut into its parts.
    record Shares(String title, String how, List<Part> parts) implements ChartPaper {
        public Shares {
            parts = List.copyOf(parts);
        }
    }

    /// @param value in words
    /// @param size  in any unit that all parts share; below zero it shows nothing
    record Part(String name, String value, BigDecimal size) {
    }
}

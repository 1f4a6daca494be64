package jaidee.paper;

import java.util.List;

/// Parts below one another on A4, in the wanted language: all that is held on somebody, a notice, a form to fill in by hand.
public record DossierPaper(ListPaper around, List<Part> parts) {
    public DossierPaper {
        parts = List.copyOf(parts);
    }

    /// One part of it.
    public sealed interface Part {
    }

    /// Stays on the page of what follows it.
    public record Heading(String words) implements Part {
    }

    /// A paragraph.
    public record Words(String words) implements Part {
    }

    /// A small grey line.
    public record Remark(String words) implements Part {
    }

    /// What is known, a line each.
    public record Facts(List<Fact> facts) implements Part {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    public record Fact(String label, String value) {
    }

    /// A table.
    ///
    /// @param rows each with a text for each column
    public record Rows(List<Column> columns, List<List<String>> rows) implements Part {
        public Rows {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// @param share  of the width, against the other columns
    /// @param number right-aligned
    public record Column(String title, double share, boolean number) {
    }

    /// What can be agreed to: a box to tick for each, one for yes and one for no.
    public record Boxes(String yes, String no, List<Fact> wishes) implements Part {
        public Boxes {
            wishes = List.copyOf(wishes);
        }
    }

    /// Lines to write on behind a word, with what is known already on them.
    public record Blank(String label, String known) implements Part {
    }

    /// Lines to sign on.
    public record Signs(List<String> under) implements Part {
        public Signs {
            under = List.copyOf(under);
        }
    }
}

package jaidee.paper;

import java.util.List;

/// The report of a shift of the drawer, in the wanted language and as it is to be read: sections of lines, each with words
/// and a figure.
///
/// @param head       lines below the title: when, by whom
/// @param copy       the mark of a reprint, as "สำเนา"; empty on the original
/// @param note       what was written about a difference; may be empty
/// @param signatures under the lines at the end, as "ผู้นับเงิน"; none on an interim report
/// @param foot       small line at the very end
public record DayReportPaper(String clinic, String address, String title, String number, List<Line> head, List<Section> sections,
                             String note, List<String> signatures, String copy, String foot) {
    public DayReportPaper {
        head = List.copyOf(head);
        sections = List.copyOf(sections);
        signatures = List.copyOf(signatures);
    }

    public record Section(String title, List<Line> lines) {
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /// @param strong a sum, or what is to be looked at
    public record Line(String words, String figure, boolean strong) {
        public static Line of(String words, String figure) {
            return new Line(words, figure, false);
        }

        public static Line strong(String words, String figure) {
            return new Line(words, figure, true);
        }
    }
}

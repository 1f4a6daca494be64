package jaidee.paper;

import jaidee.kernel.Language;
import java.util.List;
import java.util.Optional;

/// The report of a month, in the wanted language and as it is to be read: a title page with the main figures, then chapters.
///
/// @param warnings what one should know before trusting a figure, whole sentences
public record MonthPaper(Frame frame, List<Tile> tiles, List<ChartPaper> charts, List<String> warnings, List<Chapter> chapters) {
    public MonthPaper {
        tiles = List.copyOf(tiles);
        charts = List.copyOf(charts);
        warnings = List.copyOf(warnings);
        chapters = List.copyOf(chapters);
    }

    /// What stands around the pages.
    ///
    /// @param title as "รายงานประจำเดือน"
    /// @param upto  up to which day it is counted, and whether the month has ended
    /// @param foot  when it was printed
    public record Frame(Language language, String clinic, String title, String month, String upto, String foot, Words words) {
    }

    /// Words of the layout.
    ///
    /// @param empty  where a table or chart has nothing to show
    /// @param better what a full arrow says
    /// @param worse  what an empty arrow says
    /// @param figure heads of the figures of a chapter
    public record Words(String page, String warnings, String empty, String better, String worse,
                        String figure, String now, String lastMonth, String lastYear, String goal) {
    }

    /// How a figure stands against another.
    public enum Turn {
        BETTER, WORSE, SAME
    }

    /// A figure against another of its kind.
    ///
    /// @param value  of the other
    /// @param change as "+12.5 %", or a word; may be empty
    /// @param more   it is above the other: the arrow points up
    public record Against(String value, String change, boolean more, Turn turn) {
        public static final Against NONE = new Against("–", "", false, Turn.SAME);
    }

    /// One figure.
    ///
    /// @param unit may be empty
    /// @param how  it is counted, one sentence
    /// @param goal with an empty value where there is none
    public record Tile(String name, String value, String unit, String how, Against lastMonth, Against lastYear, Against goal) {
    }

    /// @param sentence what it is about; may be empty
    public record Chapter(String title, String sentence, List<Tile> figures, List<ChartPaper> charts, List<Table> tables) {
        public Chapter {
            figures = List.copyOf(figures);
            charts = List.copyOf(charts);
            tables = List.copyOf(tables);
        }
    }

    /// @param how   it is counted
    /// @param chart of its rows, with neither title nor sentence of its own
    /// @param rows  with a text for each column
    /// @param sums  the same for what they come to; none without
    public record Table(String title, String how, Optional<ChartPaper> chart, List<Column> columns, List<List<String>> rows, List<String> sums) {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            sums = List.copyOf(sums);
        }
    }

    /// @param number stands at the right, in one line
    public record Column(String title, boolean number) {
    }
}

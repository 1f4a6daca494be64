package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A table that goes on over pages: its columns, their heads on a tinted band, a hairline below each row.
final class Ruled {
    private static final double ABOVE = 0.7;
    /// Longer texts end with … : a name of any length stays readable and the table a table.
    private static final int MOST_LINES = 12;

    /// @param width in millimetres, the gap to the next column included
    record Column(String title, double width) {
    }

    /// One text of a cell.
    record Text(String words, Style style) {
    }

    private final ThaiSetting setting;
    private final List<Column> columns;
    private final Style heading;
    private final double between;
    private final double width;

    /// @param between room to the next column
    Ruled(ThaiSetting setting, List<Column> columns, Style heading, double between) {
        this.setting = setting;
        this.columns = columns;
        this.heading = heading;
        this.between = between;
        this.width = columns.stream().mapToDouble(Column::width).sum();
    }

    double width() {
        return width;
    }

    double left(int column) {
        return columns.subList(0, column).stream().mapToDouble(Column::width).sum();
    }

    double inner(int column) {
        return columns.get(column).width() - between;
    }

    double headHeight() {
        return columns.stream().mapToInt(column -> setting.wrap(column.title(), heading, column.width() - between).size()).max().orElse(1)
                * heading.lineHeight() + 1.6;
    }

    void head(Canvas page, double x, double y) throws IOException {
        double height = headHeight();
        page.fill(Palette.MINT, Outline.round(x - 1, y, width + 2, height - 0.6, 1));
        for (int i = 0; i < columns.size(); i++)
            new Flow(setting, inner(i)).text(columns.get(i).title(), heading, Align.LEFT).draw(page, x + left(i), y + 0.5);
    }

    /// One column's worth of texts below one another.
    Flow cell(int column, List<Text> texts) {
        Flow cell = new Flow(setting, inner(column));
        texts.stream().filter(text -> !text.words().isEmpty()).forEach(text -> cell.text(text.words(), text.style(), Align.LEFT, MOST_LINES));
        return cell;
    }

    /// A row of cells, one for each column, with a hairline below it.
    Flow row(List<Flow> cells) {
        List<Double> lefts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) lefts.add(left(i));
        return ended(Flow.beside(setting, width, cells, lefts), Palette.LINE);
    }

    /// `row` between a little air and a hairline.
    Flow ended(Flow row, Color line) {
        Flow ended = new Flow(setting, width).gap(ABOVE);
        ended.append(row);
        return ended.block(ABOVE, (canvas, x, y) -> canvas.line(line, 0.15, x - 1, y + ABOVE, x + width + 1, y + ABOVE));
    }

    /// An empty row to be written on by hand.
    Flow blank(double height) {
        return new Flow(setting, width).block(height, (canvas, x, y) -> {
            canvas.line(Palette.LINE, 0.15, x - 1, y + height, x + width + 1, y + height);
            for (int i = 1; i < columns.size(); i++)
                canvas.line(Palette.LINE, 0.1, x + left(i) - between / 2, y + 1, x + left(i) - between / 2, y + height - 0.6, 0.4, 0.8);
        });
    }
}

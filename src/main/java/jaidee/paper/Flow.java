package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A column of blocks below one another. It is measured before it is drawn, so that a roll is exactly as long as what
/// stands on it.
final class Flow {
    private static final double COLUMN_GAP = 2;

    /// Draws a block whose upper left corner is (x, y).
    @FunctionalInterface
    interface Painter {
        void paint(Canvas canvas, double x, double y) throws IOException;
    }

    private record Block(double height, Painter painter) {
    }

    private final ThaiSetting setting;
    private final double width;
    private final List<Block> blocks = new ArrayList<>();

    Flow(ThaiSetting setting, double width) {
        this.setting = setting;
        this.width = width;
    }

    double width() {
        return width;
    }

    Flow block(double height, Painter painter) {
        blocks.add(new Block(height, painter));
        return this;
    }

    Flow gap(double height) {
        return block(height, (canvas, x, y) -> { });
    }

    Flow text(String text, Style style, Align align) {
        List<String> lines = align == Align.CENTER ? setting.wrapEvenly(text, style, width) : setting.wrap(text, style, width);
        for (String line : lines) {
            block(style.lineHeight(), (canvas, x, y) -> canvas.text(line, style, align, x + width * align.share(), y));
        }
        return this;
    }

    /// The same in at most so many lines, the last ending with … where more was written.
    Flow text(String text, Style style, Align align, int most) {
        for (String line : setting.wrapAtMost(text, style, width, most)) {
            block(style.lineHeight(), (canvas, x, y) -> canvas.text(line, style, align, x + width * align.share(), y));
        }
        return this;
    }

    /// Columns beside one another as one: the first blocks of all stand on one line, then the second ones.
    ///
    /// @param lefts where each begins
    static Flow beside(ThaiSetting setting, double width, List<Flow> columns, List<Double> lefts) {
        Flow all = new Flow(setting, width);
        int longest = columns.stream().mapToInt(column -> column.blocks.size()).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            int line = i;
            double height = columns.stream().filter(column -> column.blocks.size() > line).mapToDouble(column -> column.blocks.get(line).height()).max().orElse(0);
            all.block(height, (canvas, x, y) -> {
                for (int c = 0; c < columns.size(); c++) {
                    Flow column = columns.get(c);
                    if (column.blocks.size() > line) column.blocks.get(line).painter().paint(canvas, x + lefts.get(c), y);
                }
            });
        }
        return all;
    }

    /// Rows shared out over pages. A row stays whole, unless it is higher than a whole page.
    ///
    /// @param first room on the first page, in millimetres
    /// @param next  room on the others
    /// @return at least one page, empty when there are no rows
    static List<List<Flow>> pages(List<Flow> rows, double first, double next) {
        List<List<Flow>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        double room = first;
        for (Flow row : rows) {
            for (Flow piece : row.height() <= Math.max(next, first) ? List.of(row) : row.pieces()) {
                boolean begun = room < (pages.size() == 1 ? first : next), moreThere = pages.size() == 1 && next > first;
                if (piece.height() > room && (begun || moreThere)) {
                    pages.add(new ArrayList<>());
                    room = next;
                }
                pages.getLast().add(piece);
                room -= piece.height();
            }
        }
        return pages;
    }

    Flow append(Flow other) {
        blocks.addAll(other.blocks);
        return this;
    }

    /// Each block by itself.
    private List<Flow> pieces() {
        return blocks.stream().map(block -> new Flow(setting, width).block(block.height(), block.painter())).toList();
    }

    /// A label that wraps and, on its last line, a value at the right edge.
    Flow row(String label, Style labelStyle, String value, Style valueStyle) {
        double room = Math.max(width - setting.width(value, valueStyle) - COLUMN_GAP, width / 3);
        List<String> lines = setting.wrap(label.isEmpty() ? " " : label, labelStyle, room);
        double height = Math.max(labelStyle.lineHeight(), valueStyle.lineHeight());
        double labelDown = valueStyle.baseline() > labelStyle.baseline() ? valueStyle.baseline() - labelStyle.baseline() : 0;
        double valueDown = labelStyle.baseline() > valueStyle.baseline() ? labelStyle.baseline() - valueStyle.baseline() : 0;
        for (String line : lines.subList(0, lines.size() - 1)) {
            block(labelStyle.lineHeight(), (canvas, x, y) -> canvas.text(line, labelStyle, Align.LEFT, x, y));
        }
        return block(height, (canvas, x, y) -> {
            canvas.text(lines.getLast(), labelStyle, Align.LEFT, x, y + labelDown);
            canvas.text(value, valueStyle, Align.RIGHT, x + width, y + valueDown);
        });
    }

    /// A list item: a small dot and the text hanging beside it.
    Flow item(String text, Style style, double indent) {
        boolean first = true;
        for (String line : setting.wrap(text, style, width - indent)) {
            boolean dotted = first;
            double middle = style.baseline() - style.millimetres() * 0.26, radius = style.millimetres() * 0.09;
            block(style.lineHeight(), (canvas, x, y) -> {
                if (dotted) canvas.fillEllipse(style.color(), x + indent * 0.4, y + middle, radius, radius, 0);
                canvas.text(line, style, Align.LEFT, x + indent, y);
            });
            first = false;
        }
        return this;
    }

    Flow rule(Color color, double thickness, double space, double... dashes) {
        return block(2 * space + thickness, (canvas, x, y) ->
                canvas.line(color, thickness, x, y + space, x + width, y + space, dashes));
    }

    double height() {
        return blocks.stream().mapToDouble(Block::height).sum();
    }

    void draw(Canvas canvas, double x, double y) throws IOException {
        double top = y;
        for (Block block : blocks) {
            block.painter().paint(canvas, x, top);
            top += block.height();
        }
    }
}

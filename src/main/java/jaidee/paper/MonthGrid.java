package jaidee.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A table of the month's report: numbers in one line at the right, as wide as they need; texts share what is left and wrap
/// between words. Where the numbers would take too much, all is set smaller.
final class MonthGrid {
    private static final double BETWEEN = 4, TEXT_LEAST = 26, LARGEST = 8.5, LEAST = 5.5, STEP = 0.5, MORE = 10, CLOSE = 7.5;
    private static final int MOST_LINES = 4;
    /// A table of more rows is set smaller, so that the days of a month stay on one page.
    private static final int LONG = 24;
    /// So many rows stay with the next, at the beginning and at the end.
    private static final int KEPT = 2;

    private final ThaiSetting setting;
    private final MonthPaper.Table table;
    private final double width;
    private final Style body;
    /// Of each column in the largest type; all else is in proportion.
    private final double[] needed;
    private final List<Double> widths;

    MonthGrid(ThaiSetting setting, MonthPaper.Table table, double width) {
        this.setting = setting;
        this.table = table;
        this.width = width;
        this.needed = IntStream.range(0, table.columns().size()).mapToDouble(i -> table.columns().get(i).number() ? number(i) : text(i)).toArray();
        double size = table.rows().size() > LONG ? CLOSE : LARGEST;
        while (size > LEAST && width - numbers(size) < texts() * TEXT_LEAST) size -= STEP;
        this.body = Style.regular(size).in(Palette.INK);
        this.widths = widths();
    }

    private long texts() {
        return table.columns().stream().filter(column -> !column.number()).count();
    }

    private double numbers(double size) {
        return IntStream.range(0, needed.length).filter(i -> table.columns().get(i).number()).mapToDouble(i -> natural(i, size)).sum();
    }

    private double natural(int column, double size) {
        return needed[column] * size / LARGEST + BETWEEN;
    }

    /// The head may take two lines.
    private double number(int column) {
        Style strong = Style.bold(LARGEST);
        double least = Stream.concat(table.rows().stream(), Stream.of(table.sums()).filter(sums -> !sums.isEmpty()))
                .mapToDouble(row -> setting.width(row.get(column), strong)).max().orElse(0);
        String title = table.columns().get(column).title();
        double most = setting.width(title, strong);
        while (least < most && !setting.fits(title, strong, least, 2 * strong.lineHeight())) least += 1;
        return least;
    }

    private double text(int column) {
        double cells = table.rows().stream().mapToDouble(row -> setting.width(row.get(column), Style.regular(LARGEST))).max().orElse(0);
        return Math.max(cells, setting.width(table.columns().get(column).title(), Style.bold(LARGEST))) + 0.5;
    }

    /// Short texts get what they need, long ones share the rest; what nobody needs goes to the numbers, then to the texts.
    private List<Double> widths() {
        int columns = table.columns().size();
        double size = body.points(), left = width - numbers(size);
        double[] widths = new double[columns];
        List<Integer> texts = new ArrayList<>(IntStream.range(0, columns).filter(i -> !table.columns().get(i).number()).boxed()
                .sorted(Comparator.comparingDouble(i -> needed[i])).toList());
        for (int i = 0; i < texts.size(); i++) left -= widths[texts.get(i)] = Math.min(natural(texts.get(i), size), left / (texts.size() - i));
        double more = Math.max(0, Math.min(MORE, left / (columns - texts.size() + 1)));
        for (int i = 0; i < columns; i++) {
            if (!table.columns().get(i).number()) continue;
            widths[i] = natural(i, size) + more;
            left -= more;
        }
        int sharing = Math.max(1, texts.size());
        for (int i = 0; i < sharing; i++) widths[texts.isEmpty() ? 0 : texts.get(i)] += Math.max(0, left) / sharing;
        return Arrays.stream(widths).boxed().toList();
    }

    void addTo(Pieces pieces) {
        Ruled ruled = new Ruled(setting, IntStream.range(0, widths.size()).mapToObj(i -> new Ruled.Column(table.columns().get(i).title(), widths.get(i))).toList(),
                Style.bold(body.points()).in(Palette.DEEP), BETWEEN);
        Flow head = head(ruled);
        pieces.heading(head);
        for (int i = 0; i < table.rows().size(); i++)
            pieces.row(row(ruled, table.rows().get(i), body), head, stays(i));
        if (!table.sums().isEmpty()) pieces.row(row(ruled, table.sums(), Style.bold(body.points()).in(Palette.DEEP)), head, false);
    }

    /// The first three rows stand together, the last three too, and the sums with them.
    private boolean stays(int row) {
        int last = table.rows().size() - 1;
        return row < KEPT && row < last || row >= last - KEPT && row < last || row == last && !table.sums().isEmpty();
    }

    private Flow head(Ruled ruled) {
        Style style = Style.bold(body.points()).in(Palette.DEEP);
        List<Flow> cells = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++)
            cells.add(new Flow(setting, ruled.inner(i)).text(table.columns().get(i).title(), style, table.columns().get(i).number() ? Align.RIGHT : Align.LEFT, 3));
        double height = cells.stream().mapToDouble(Flow::height).max().orElse(0) + 1.4;
        return new Flow(setting, width).block(height, (canvas, x, y) -> {
            canvas.fill(Palette.MINT, Outline.round(x - 1, y, width + 2, height - 0.4, 1));
            for (int i = 0; i < cells.size(); i++) cells.get(i).draw(canvas, x + ruled.left(i), y + height - 0.9 - cells.get(i).height());
        });
    }

    private Flow row(Ruled ruled, List<String> row, Style style) {
        List<Flow> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String words = row.get(i);
            Flow cell = new Flow(setting, ruled.inner(i));
            if (table.columns().get(i).number()) cell.block(style.lineHeight(), (canvas, x, y) -> canvas.text(words, style, Align.RIGHT, x + cell.width(), y));
            else cell.text(words, style, Align.LEFT, MOST_LINES);
            cells.add(cell);
        }
        return ruled.row(cells);
    }
}

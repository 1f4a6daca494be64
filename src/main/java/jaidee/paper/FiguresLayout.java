package jaidee.paper;

import java.util.ArrayList;
import java.util.List;

/// A table of figures: the numbers right-aligned below their heads, the sums on a tinted band, below it how they are counted.
final class FiguresLayout {
    private static final Style BODY = Style.regular(9.5).in(Palette.INK), STRONG = Style.bold(9.5).in(Palette.DEEP),
            HEAD = Style.bold(8.5).in(Palette.DEEP), SMALL = Style.regular(8.5).in(Palette.GREY);
    private static final double TEXT = 0.36;

    private final ThaiSetting setting;
    private final FiguresPaper paper;
    private final Ruled table;
    private final double number;

    private FiguresLayout(ThaiSetting setting, FiguresPaper paper) {
        this.setting = setting;
        this.paper = paper;
        this.number = ListFrame.WIDTH * (1 - TEXT) / (paper.columns().size() - 1);
        List<Ruled.Column> columns = new ArrayList<>();
        for (int i = 0; i < paper.columns().size(); i++) columns.add(new Ruled.Column(i == 0 ? paper.columns().getFirst() : "", i == 0 ? ListFrame.WIDTH * TEXT : number));
        this.table = new Ruled(setting, columns, HEAD, 2);
    }

    static Sheet draw(ThaiSetting setting, FiguresPaper paper) {
        FiguresLayout layout = new FiguresLayout(setting, paper);
        List<Flow> rows = new ArrayList<>();
        paper.rows().forEach(row -> rows.add(layout.row(row, BODY)));
        if (!rows.isEmpty()) {
            rows.add(layout.row(paper.sums(), STRONG));
            Flow how = new Flow(setting, ListFrame.WIDTH).gap(4);
            paper.how().forEach(line -> how.text(line, SMALL, Align.LEFT, 3));
            rows.add(how);
        }
        return new ListFrame(setting, paper.around()).draw(rows, (page, x, y) -> {
            layout.table.head(page, x, y);
            for (int i = 1; i < paper.columns().size(); i++)
                page.text(paper.columns().get(i), HEAD, Align.RIGHT, x + ListFrame.WIDTH * TEXT + i * layout.number - 2, y + 0.5);
        }, layout.table.headHeight());
    }

    private Flow row(List<String> cells, Style style) {
        List<Flow> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++)
            columns.add(new Flow(setting, table.inner(i)).text(cells.get(i), style, i == 0 ? Align.LEFT : Align.RIGHT, 3));
        return table.row(columns);
    }
}

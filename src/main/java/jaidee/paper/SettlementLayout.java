package jaidee.paper;

import java.util.ArrayList;
import java.util.List;

/// A settlement on A4: both ways with every voucher, what they come to, who pays how much, two lines to sign on.
final class SettlementLayout {
    private static final Style BODY = Style.regular(9.5).in(Palette.INK), STRONG = Style.bold(9.5).in(Palette.INK), SMALL = Style.regular(8.5).in(Palette.GREY);
    private static final double[] WIDTHS = {40, 40, 34, 34, 36};
    private static final int NUMBERS_FROM = 2;

    private final ThaiSetting setting;
    private final Ruled table;

    private SettlementLayout(ThaiSetting setting, SettlementPaper paper) {
        this.setting = setting;
        List<Ruled.Column> columns = new ArrayList<>();
        for (int i = 0; i < WIDTHS.length; i++) columns.add(new Ruled.Column(i < NUMBERS_FROM ? paper.columns().get(i) : "", WIDTHS[i]));
        this.table = new Ruled(setting, columns, Style.bold(8.5).in(Palette.DEEP), 2);
    }

    static Sheet draw(ThaiSetting setting, SettlementPaper paper) {
        SettlementLayout layout = new SettlementLayout(setting, paper);
        List<Flow> rows = new ArrayList<>();
        Flow parties = new Flow(setting, ListFrame.WIDTH);
        paper.parties().forEach(line -> parties.text(line, BODY, Align.LEFT, 3));
        rows.add(parties.gap(2));
        for (SettlementPaper.Section section : paper.sections()) {
            rows.add(new Flow(setting, ListFrame.WIDTH).gap(2).text(section.title(), Style.bold(11.5).in(Palette.TEAL), Align.LEFT, 2));
            if (!section.rows().isEmpty()) rows.add(layout.head(paper));
            if (section.rows().isEmpty()) rows.add(new Flow(setting, ListFrame.WIDTH).text(section.none(), SMALL, Align.LEFT, 1));
            section.rows().forEach(row -> rows.add(layout.row(row, BODY)));
            if (!section.rows().isEmpty()) rows.add(layout.row(section.sums(), STRONG));
        }
        rows.add(layout.net(paper));
        return new ListFrame(setting, paper.around()).draw(rows, (page, x, y) -> {
        }, 0);
    }

    /// The names of the columns, right above what they name.
    private Flow head(SettlementPaper paper) {
        return new Flow(setting, ListFrame.WIDTH).block(table.headHeight(), (page, x, y) -> {
            table.head(page, x, y);
            double right = 0;
            for (int i = 0; i < WIDTHS.length; i++) {
                right += WIDTHS[i];
                if (i >= NUMBERS_FROM) page.text(paper.columns().get(i), Style.bold(8.5).in(Palette.DEEP), Align.RIGHT, x + right - 2, y + 0.5);
            }
        });
    }

    private Flow row(List<String> cells, Style style) {
        List<Flow> columns = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++)
            columns.add(new Flow(setting, table.inner(i)).text(cells.get(i), style, i < NUMBERS_FROM ? Align.LEFT : Align.RIGHT, 1));
        return table.row(columns);
    }

    private Flow net(SettlementPaper paper) {
        double width = ListFrame.WIDTH, half = width / 2;
        Flow words = new Flow(setting, width - 14).text(paper.net(), Style.bold(12).in(Palette.DEEP), Align.LEFT, 2)
                .row(paper.inWords(), STRONG, paper.amount(), Style.bold(17).in(Palette.DEEP)).text(paper.state(), SMALL, Align.LEFT, 2);
        Flow all = new Flow(setting, width).gap(5).block(words.height() + 7, (canvas, x, y) -> {
            canvas.fill(Palette.MINT, Outline.round(x, y, width, words.height() + 7, 3));
            words.draw(canvas, x + 7, y + 3.5);
        });
        return all.gap(16).block(12, (canvas, x, y) -> {
            for (int i = 0; i < paper.signs().size(); i++) {
                canvas.line(Palette.GREY, 0.2, x + i * half + 10, y, x + (i + 1) * half - 10, y, 0.5, 0.9);
                canvas.text(paper.signs().get(i), SMALL, Align.CENTER, x + i * half + half / 2, y + 1.5);
            }
        });
    }
}

package jaidee.paper;

import java.util.ArrayList;
import java.util.List;

/// The parts of a dossier on A4: headings in colour that never end a page, facts beside their labels, tables, boxes to tick, lines to
/// write and sign on.
final class DossierLayout {
    private static final Style BODY = Style.regular(9.5).in(Palette.INK), STRONG = Style.bold(9.5).in(Palette.INK), LABEL = Style.regular(9.5).in(Palette.GREY),
            SMALL = Style.regular(8.5).in(Palette.GREY), HEAD = Style.bold(8.5).in(Palette.DEEP), TITLE = Style.bold(11.5).in(Palette.TEAL), CELL = Style.regular(9).in(Palette.INK);
    private static final double LABELS = 44, BETWEEN = 2, CHOICE = 22;

    private final ThaiSetting setting;
    private final List<Flow> rows = new ArrayList<>();
    private Flow waiting;

    private DossierLayout(ThaiSetting setting) {
        this.setting = setting;
    }

    static Sheet draw(ThaiSetting setting, DossierPaper paper) {
        DossierLayout layout = new DossierLayout(setting);
        paper.parts().forEach(layout::add);
        if (layout.waiting != null) layout.rows.add(layout.waiting);
        return new ListFrame(setting, paper.around()).draw(layout.rows, (_, _, _) -> { }, 2);
    }

    private void add(DossierPaper.Part part) {
        switch (part) {
            case DossierPaper.Heading heading -> waiting = flow().gap(rows.isEmpty() ? 0 : 4.5).text(heading.words(), TITLE, Align.LEFT, 2).gap(0.8);
            case DossierPaper.Words words -> put(flow().text(words.words(), BODY, Align.LEFT).gap(1.2));
            case DossierPaper.Remark remark -> put(flow().text(remark.words(), SMALL, Align.LEFT).gap(0.8));
            case DossierPaper.Facts facts -> facts.facts().forEach(this::fact);
            case DossierPaper.Rows table -> table(table);
            case DossierPaper.Boxes boxes -> boxes(boxes);
            case DossierPaper.Blank blank -> blank(blank);
            case DossierPaper.Signs signs -> signs(signs);
        }
    }

    private Flow flow() {
        return new Flow(setting, ListFrame.WIDTH);
    }

    /// Below the heading that waits for it, when there is one.
    private void put(Flow row) {
        rows.add(waiting == null ? row : waiting.append(row));
        waiting = null;
    }

    private void fact(DossierPaper.Fact fact) {
        put(Flow.beside(setting, ListFrame.WIDTH, List.of(new Flow(setting, LABELS - BETWEEN).text(fact.label(), LABEL, Align.LEFT),
                new Flow(setting, ListFrame.WIDTH - LABELS).text(fact.value(), BODY, Align.LEFT)), List.of(0.0, LABELS)));
    }

    private void table(DossierPaper.Rows part) {
        double all = part.columns().stream().mapToDouble(DossierPaper.Column::share).sum();
        List<Ruled.Column> columns = part.columns().stream().map(column -> new Ruled.Column(column.number() ? "" : column.title(), ListFrame.WIDTH * column.share() / all)).toList();
        Ruled table = new Ruled(setting, columns, HEAD, BETWEEN);
        Flow head = flow().block(table.headHeight(), (page, x, y) -> {
            table.head(page, x, y);
            for (int i = 0; i < columns.size(); i++)
                if (part.columns().get(i).number()) page.text(part.columns().get(i).title(), HEAD, Align.RIGHT, x + table.left(i) + table.inner(i), y + 0.5);
        });
        boolean first = true;
        for (List<String> cells : part.rows()) {
            List<Flow> row = new ArrayList<>();
            for (int i = 0; i < cells.size(); i++)
                row.add(new Flow(setting, table.inner(i)).text(cells.get(i), CELL, part.columns().get(i).number() ? Align.RIGHT : Align.LEFT));
            put(first ? head.append(table.row(row)) : table.row(row));
            first = false;
        }
    }

    private void boxes(DossierPaper.Boxes part) {
        for (DossierPaper.Fact wish : part.wishes()) {
            Flow words = new Flow(setting, ListFrame.WIDTH - 2 * CHOICE - BETWEEN).text(wish.label(), STRONG, Align.LEFT).text(wish.value(), SMALL, Align.LEFT);
            double height = words.height() + 2.4;
            put(flow().block(height, (page, x, y) -> {
                words.draw(page, x, y + 1);
                box(page, part.yes(), x + ListFrame.WIDTH - 2 * CHOICE, y + 1.4);
                box(page, part.no(), x + ListFrame.WIDTH - CHOICE, y + 1.4);
                page.line(Palette.LINE, 0.15, x, y + height - 0.2, x + ListFrame.WIDTH, y + height - 0.2);
            }));
        }
    }

    private static void box(Canvas page, String words, double x, double y) throws java.io.IOException {
        ListFrame.box(page, x, y);
        page.text(words, BODY, Align.LEFT, x + ListFrame.BOX + 1.6, y - 0.7);
    }

    private void blank(DossierPaper.Blank blank) {
        double label = blank.label().isEmpty() ? 0 : setting.width(blank.label(), BODY) + 2;
        put(flow().block(8, (page, x, y) -> {
            page.text(blank.label(), BODY, Align.LEFT, x, y + 2.4);
            page.line(Palette.GREY, 0.2, x + label, y + 7, x + ListFrame.WIDTH, y + 7, 0.5, 0.9);
            if (!blank.known().isEmpty()) page.text(setting.wrapAtMost(blank.known(), STRONG, ListFrame.WIDTH - label - 4, 1).getFirst(), STRONG, Align.LEFT, x + label + 2, y + 2.2);
        }));
    }

    private void signs(DossierPaper.Signs signs) {
        double share = ListFrame.WIDTH / signs.under().size();
        put(flow().gap(15).block(11, (page, x, y) -> {
            for (int i = 0; i < signs.under().size(); i++) {
                page.line(Palette.GREY, 0.2, x + i * share + 8, y, x + (i + 1) * share - 8, y, 0.5, 0.9);
                page.text(signs.under().get(i), SMALL, Align.CENTER, x + i * share + share / 2, y + 1.5);
            }
        }));
    }
}

package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A page of the vaccination book: A5, or A6 to be glued into the book that the owner has. Lines that nothing stands on
/// yet are there to be written on; what comes next stands at the foot of the last page.
final class BookLayout {
    private static final Color LATE = new Color(0xB4, 0x23, 0x18);
    private static final int[] SHARES = {20, 34, 25, 29, 20};

    private final ThaiSetting setting;
    private final BookPaper paper;
    private final Stock stock;
    private final double scale;
    private final double margin;
    private final double width;
    private final Style body;
    private final Style strong;
    private final Style small;
    private final Ruled table;
    private final Flow dues;

    private BookLayout(ThaiSetting setting, BookPaper paper, Stock stock) {
        this.setting = setting;
        this.paper = paper;
        this.stock = stock;
        this.scale = stock == Stock.A6 ? 0.78 : 1;
        this.margin = stock == Stock.A6 ? 6 : 10;
        this.width = stock.width() - 2 * margin;
        this.body = Style.regular(8.5 * scale).in(Palette.INK).leading(1.45);
        this.strong = Style.bold(8.5 * scale).in(Palette.INK).leading(1.45);
        this.small = Style.regular(7 * scale).in(Palette.GREY).leading(1.45);
        this.table = new Ruled(setting, columns(), Style.bold(7.5 * scale).in(Palette.DEEP), stock == Stock.A6 ? 1.2 : 2);
        this.dues = dues();
    }

    /// @param stock A5 or A6
    static Sheet draw(ThaiSetting setting, BookPaper paper, Stock stock) {
        BookLayout layout = new BookLayout(setting, paper, stock);
        List<List<Flow>> pages = layout.pages();
        List<PdfWriter.Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int number = i + 1;
            drawings.add(page -> layout.draw(page, pages.get(number - 1), number, pages.size()));
        }
        return PdfWriter.write(setting, paper.title() + " " + paper.pet(), stock, stock.height(), drawings);
    }

    private List<Ruled.Column> columns() {
        int all = java.util.Arrays.stream(SHARES).sum();
        List<Ruled.Column> columns = new ArrayList<>();
        for (int i = 0; i < SHARES.length; i++) columns.add(new Ruled.Column(paper.columns().get(i), width * SHARES[i] / all));
        return columns;
    }

    private List<List<Flow>> pages() {
        List<Flow> rows = paper.rows().stream().map(this::row).toList();
        double next = bottom() - tableTop(false), first = bottom() - tableTop(true);
        List<List<Flow>> pages = new ArrayList<>(Flow.pages(rows, first, next));
        double used = pages.getLast().stream().mapToDouble(Flow::height).sum();
        if (used + dues.height() > (pages.size() == 1 ? first : next)) pages.add(List.of());
        return pages;
    }

    private double bottom() {
        return stock.height() - margin - small.lineHeight() - 1;
    }

    private double tableTop(boolean first) {
        return margin + head(first).height() + table.headHeight();
    }

    private void draw(Canvas page, List<Flow> rows, int number, int of) throws IOException {
        Flow head = head(number == 1);
        head.draw(page, margin, margin);
        double y = margin + head.height();
        table.head(page, margin, y);
        y += table.headHeight();
        for (Flow row : rows) {
            row.draw(page, margin, y);
            y += row.height();
        }
        double end = number == of ? bottom() - dues.height() : bottom();
        Flow blank = table.blank(8.5 * scale);
        for (; y + blank.height() <= end; y += blank.height()) blank.draw(page, margin, y);
        if (number == of) dues.draw(page, margin, bottom() - dues.height());
        double foot = bottom() + 1;
        String numbered = of == 1 ? "" : paper.page() + " " + number + "/" + of;
        page.text(numbered, small, Align.RIGHT, margin + width, foot);
        for (String line : setting.wrapAtMost(paper.foot(), small, width - setting.width(numbered, small) - 3, 1)) page.text(line, small, Align.LEFT, margin, foot);
    }

    private Flow head(boolean first) {
        Flow head = new Flow(setting, width);
        double paw = 7 * scale, right = width * 0.4;
        Flow clinic = new Flow(setting, width - right - paw - 4);
        clinic.text(paper.clinic().getFirst(), Style.bold(10 * scale).in(Palette.DEEP), Align.LEFT, 2);
        paper.clinic().stream().skip(1).forEach(line -> clinic.text(line, small, Align.LEFT, 2));
        Flow title = new Flow(setting, right);
        title.text(paper.title(), Style.bold(10 * scale).in(Palette.TEAL), Align.RIGHT, 2);
        double height = Math.max(clinic.height(), title.height()) + 1;
        head.block(height, (canvas, x, y) -> {
            Paw.draw(canvas, Palette.TEAL, x + paw / 2, y + paw / 2, paw, 0);
            clinic.draw(canvas, x + paw + 2, y);
            title.draw(canvas, x + width - right, y);
        });
        return first ? head.append(petCard()).gap(2) : head.append(petLine()).gap(1);
    }

    /// On every page after the first: whose book this is.
    private Flow petLine() {
        Flow line = new Flow(setting, width).rule(Palette.TEAL, 0.4, 0.6);
        return line.text(paper.pet(), Style.bold(10 * scale).in(Palette.INK), Align.LEFT, 1);
    }

    private Flow petCard() {
        double pad = 3 * scale, side = 27 * scale;
        boolean pictured = paper.photo().isPresent();
        double left = pictured ? side + pad : 0, inner = width - 2 * pad - left;
        Flow words = new Flow(setting, inner);
        words.text(paper.pet(), setting.fitting(paper.pet(), Style.bold(15 * scale).in(Palette.INK), 9 * scale, inner, 12 * scale), Align.LEFT, 2);
        words.append(facts(inner));
        double height = Math.max(words.height(), pictured ? side : 0) + 2 * pad;
        return new Flow(setting, width).block(height, (canvas, x, y) -> {
            canvas.fill(Palette.MINT, Outline.round(x, y, width, height, 2.5));
            if (pictured) picture(canvas, Outline.round(x + pad, y + pad, side, side, 2));
            words.draw(canvas, x + pad + left, y + pad);
        });
    }

    private void picture(Canvas canvas, Outline box) throws IOException {
        if (canvas.photo(paper.photo().orElseThrow(), box)) return;
        canvas.fill(Color.WHITE, box);
        Paw.draw(canvas, Palette.LINE, box.x() + box.width() / 2, box.y() + box.height() / 2, box.width() / 2, 0);
    }

    /// Two facts on a line where both are short enough.
    private Flow facts(double inner) {
        double half = inner / 2;
        Flow all = new Flow(setting, inner);
        for (int i = 0; i < paper.facts().size(); i++) {
            boolean two = i + 1 < paper.facts().size() && isShort(paper.facts().get(i), half - 2) && isShort(paper.facts().get(i + 1), half - 2);
            if (!two) all.append(fact(paper.facts().get(i), inner));
            else all.append(Flow.beside(setting, inner, List.of(fact(paper.facts().get(i), half - 2), fact(paper.facts().get(++i), half - 2)), List.of(0.0, half)));
        }
        return all;
    }

    private boolean isShort(BookPaper.Fact fact, double room) {
        return setting.width(fact.label(), small) + 1.5 + setting.width(fact.value(), strong) <= room;
    }

    private Flow fact(BookPaper.Fact fact, double room) {
        double label = setting.width(fact.label(), small) + 1.5;
        Flow flow = new Flow(setting, room);
        List<String> lines = setting.wrapAtMost(fact.value(), strong, Math.max(room - label, room / 3), 3);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean first = i == 0;
            flow.block(strong.lineHeight(), (canvas, x, y) -> {
                if (first) canvas.text(fact.label(), small, Align.LEFT, x, y + strong.baseline() - small.baseline());
                canvas.text(line, strong, Align.LEFT, x + Math.min(label, room * 2 / 3), y);
            });
        }
        return flow;
    }

    private Flow row(BookPaper.Row row) {
        List<Ruled.Text> lot = new ArrayList<>(), vet = new ArrayList<>();
        for (int i = 0; i < row.lot().size(); i++) lot.add(new Ruled.Text(row.lot().get(i), i == 0 ? body : small));
        for (int i = 0; i < row.vet().size(); i++) vet.add(new Ruled.Text(row.vet().get(i), i == 0 ? body : small));
        return table.row(List.of(table.cell(0, List.of(new Ruled.Text(row.day(), body))),
                table.cell(1, List.of(new Ruled.Text(row.vaccine(), strong), new Ruled.Text(row.given(), small), new Ruled.Text(row.outside(), small.in(Palette.TEAL)))),
                table.cell(2, lot), table.cell(3, vet), table.cell(4, List.of(new Ruled.Text(row.next(), body)))));
    }

    private Flow dues() {
        Flow flow = new Flow(setting, width);
        if (paper.dues().isEmpty()) return flow;
        double pad = 2.5 * scale;
        Flow inside = new Flow(setting, width - 2 * pad);
        inside.text(paper.dueTitle(), Style.bold(8.5 * scale).in(Palette.DEEP), Align.LEFT);
        paper.dues().forEach(due -> inside.row(String.join("", setting.wrapAtMost(due.what(), body, width * 0.6, 1)), body, due.day(),
                due.late() ? strong.in(LATE) : strong));
        double height = inside.height() + 2 * pad;
        return flow.gap(2).block(height, (canvas, x, y) -> {
            canvas.stroke(Palette.TEAL, 0.35, Outline.round(x, y, width, height, 2));
            inside.draw(canvas, x + pad, y + pad);
        });
    }
}

package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A list for the desk on A4: what it is at the top of every page, page numbers and who printed it at the foot.
final class ListFrame {
    static final double MARGIN = 13;
    static final double WIDTH = Stock.A4.width() - 2 * MARGIN;
    /// A box to tick.
    static final double BOX = 3.6;
    private static final Style TITLE = Style.bold(14).in(Palette.DEEP), ABOUT = Style.regular(9.5).in(Palette.INK), SMALL = Style.regular(8).in(Palette.GREY);

    /// What stands between the head and the rows.
    @FunctionalInterface
    interface Heading {
        void draw(Canvas page, double x, double y) throws IOException;
    }

    private final ThaiSetting setting;
    private final ListPaper paper;

    ListFrame(ThaiSetting setting, ListPaper paper) {
        this.setting = setting;
        this.paper = paper;
    }

    /// @param heading       of the rows, on every page
    /// @param headingHeight in millimetres
    Sheet draw(List<Flow> rows, Heading heading, double headingHeight) {
        Flow head = head();
        double top = MARGIN + head.height() + headingHeight, bottom = Stock.A4.height() - MARGIN - SMALL.lineHeight() - 1;
        List<Flow> shown = rows.isEmpty() ? List.of(new Flow(setting, WIDTH).gap(8).text(paper.empty(), Style.bold(12).in(Palette.GREY), Align.CENTER)) : rows;
        List<List<Flow>> pages = Flow.pages(shown, bottom - top, bottom - top);
        List<PdfWriter.Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int number = i + 1;
            drawings.add(page -> {
                head.draw(page, MARGIN, MARGIN);
                if (!rows.isEmpty()) heading.draw(page, MARGIN, MARGIN + head.height());
                double y = top;
                for (Flow row : pages.get(number - 1)) {
                    row.draw(page, MARGIN, y);
                    y += row.height();
                }
                String numbered = paper.page() + " " + number + "/" + pages.size();
                page.text(numbered, SMALL, Align.RIGHT, MARGIN + WIDTH, bottom + 1);
                for (String line : setting.wrapAtMost(paper.foot(), SMALL, WIDTH - setting.width(numbered, SMALL) - 4, 1))
                    page.text(line, SMALL, Align.LEFT, MARGIN, bottom + 1);
            });
        }
        return PdfWriter.write(setting, (paper.title() + " " + paper.about()).strip(), Stock.A4, Stock.A4.height(), drawings);
    }

    private Flow head() {
        double paw = 8, right = WIDTH * 0.3;
        Flow words = new Flow(setting, WIDTH - paw - right - 6).text(paper.title(), TITLE, Align.LEFT, 2).text(paper.about(), ABOUT, Align.LEFT, 2);
        Flow side = new Flow(setting, right).text(paper.clinic(), Style.bold(9.5).in(Palette.INK), Align.RIGHT, 2).text(paper.sum(), SMALL, Align.RIGHT, 2);
        return new Flow(setting, WIDTH).block(Math.max(words.height(), side.height()) + 1.5, (canvas, x, y) -> {
            Paw.draw(canvas, Palette.TEAL, x + paw / 2, y + paw / 2, paw, 0);
            words.draw(canvas, x + paw + 2.5, y);
            side.draw(canvas, x + WIDTH - right, y);
        });
    }

    static void box(Canvas canvas, double x, double y) throws IOException {
        canvas.stroke(Color.BLACK, 0.3, Outline.round(x, y, BOX, BOX, 0.6));
    }
}

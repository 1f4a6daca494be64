package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The report of a month on A4: a title page with a band, the main figures as tiles, a large chart and what to know before
/// reading; then the chapters, each with its figures, charts and tables.
final class MonthLayout {
    private static final double MARGIN = 14, BAND = 40, WIDTH = Stock.A4.width() - 2 * MARGIN, TOP = 21, FOOT = 14;
    private static final double LARGE = 60, LARGEST = 110, CHART = 40, NEW_PAGE = 90;
    /// A table of so few rows stays with its chart.
    private static final int SHORT = 8;
    private static final Style SMALL = Style.regular(8).in(Palette.GREY), CHAPTER = Style.bold(15).in(Palette.DEEP), BODY = Style.regular(9).in(Palette.INK);

    private final ThaiSetting setting;
    private final MonthPaper paper;
    private final MonthPaper.Frame frame;
    private final MonthFigures figures;
    private final Charts charts;
    /// Where the chapters begin.
    private final Map<Flow, String> titles = new IdentityHashMap<>();

    private MonthLayout(ThaiSetting setting, MonthPaper paper) {
        this.setting = setting;
        this.paper = paper;
        this.frame = paper.frame();
        this.figures = new MonthFigures(setting, frame.words(), WIDTH);
        this.charts = new Charts(setting, WIDTH, frame.words().empty());
    }

    static Sheet draw(ThaiSetting setting, MonthPaper paper) {
        MonthLayout layout = new MonthLayout(setting, paper);
        double bottom = Stock.A4.height() - FOOT;
        List<List<Flow>> pages = new ArrayList<>(layout.cover().pages(bottom - BAND - 6, bottom - TOP));
        pages.addAll(layout.chapters().pages(bottom - TOP, bottom - TOP));
        List<PdfWriter.Drawing> drawings = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            int number = i + 1;
            drawings.add(page -> layout.draw(page, pages.get(number - 1), number, pages.size()));
        }
        return PdfWriter.write(setting, layout.frame.title() + " " + layout.frame.month(), drawings, layout.frame.language(), layout.contents(pages));
    }

    private List<PdfWriter.Chapter> contents(List<List<Flow>> pages) {
        List<PdfWriter.Chapter> contents = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++)
            for (Flow piece : pages.get(i)) if (titles.containsKey(piece)) contents.add(new PdfWriter.Chapter(titles.get(piece), i));
        return contents;
    }

    private void draw(Canvas page, List<Flow> pieces, int number, int of) throws IOException {
        if (number == 1) band(page);
        else head(page);
        double y = number == 1 ? BAND + 6 : TOP;
        for (Flow piece : pieces) {
            piece.draw(page, MARGIN, y);
            y += piece.height();
        }
        foot(page, number, of);
    }

    private void band(Canvas page) throws IOException {
        double width = Stock.A4.width(), room = WIDTH - 30;
        page.clip(Outline.round(0, 0, width, BAND, 0));
        page.fill(Palette.DEEP, 0, 0, width, BAND);
        Paw.draw(page, Palette.TEAL_LIGHT, width - 20, 16, 42, 18);
        Paw.draw(page, Palette.TEAL_LIGHT, width - 58, 38, 20, -20);
        page.endClip();
        page.fill(Palette.AMBER, 0, BAND, width, 1.2);
        Flow words = new Flow(setting, room).text(frame.clinic(), setting.fitting(frame.clinic(), Style.bold(11).in(Palette.AMBER), 7, room, 6.5), Align.LEFT, 1);
        words.text(frame.title() + " " + frame.month(), setting.fitting(frame.title() + " " + frame.month(), Style.bold(21).in(Color.WHITE), 11, room, 12), Align.LEFT, 1);
        words.text(frame.upto(), setting.fitting(frame.upto(), Style.regular(9.5).in(Color.WHITE), 6.5, room, 5.5), Align.LEFT, 1);
        words.draw(page, MARGIN, (BAND - words.height()) / 2);
    }

    private void head(Canvas page) throws IOException {
        Style style = Style.bold(9).in(Palette.DEEP);
        String what = frame.title() + " " + frame.month();
        Paw.draw(page, Palette.TEAL, MARGIN + 2.5, 12, 5, 0);
        page.text(what, style, Align.RIGHT, MARGIN + WIDTH, 9.5);
        String clinic = setting.wrapAtMost(frame.clinic(), style, WIDTH - setting.width(what, style) - 12, 1).getFirst();
        page.text(clinic, style, Align.LEFT, MARGIN + 7, 9.5);
        page.line(Palette.LINE, 0.25, MARGIN, 16, MARGIN + WIDTH, 16);
    }

    private void foot(Canvas page, int number, int of) throws IOException {
        double y = Stock.A4.height() - FOOT + 3;
        String numbered = frame.words().page() + " " + number + "/" + of;
        page.text(numbered, SMALL, Align.RIGHT, MARGIN + WIDTH, y);
        page.text(setting.wrapAtMost(frame.foot(), SMALL, WIDTH - setting.width(numbered, SMALL) - 4, 1).getFirst(), SMALL, Align.LEFT, MARGIN, y);
    }

    private Pieces cover() {
        Pieces pieces = new Pieces();
        pieces.add(figures.tiles(paper.tiles()));
        pieces.add(figures.legend().gap(4));
        Flow heading = new Flow(setting, WIDTH).text(frame.words().warnings(), Charts.TITLE, Align.LEFT, 2);
        List<Flow> warnings = paper.warnings().stream().map(warning -> new Flow(setting, WIDTH).item(warning, BODY, 4)).toList();
        double below = warnings.isEmpty() ? 0 : heading.height() + warnings.stream().mapToDouble(Flow::height).sum();
        double left = Stock.A4.height() - FOOT - BAND - 6 - pieces.height() - below;
        paper.charts().forEach(chart -> pieces.add(charts.draw(chart, tall(chart, left / paper.charts().size())).gap(4)));
        if (!warnings.isEmpty()) pieces.heading(heading);
        warnings.forEach(pieces::add);
        return pieces;
    }

    /// As tall as the page has room, so that the title page is whole.
    private double tall(ChartPaper chart, double room) {
        double around = charts.draw(chart, LARGE).height() - LARGE + 4;
        return Math.clamp(room - around - 1, LARGE, LARGEST);
    }

    private Pieces chapters() {
        Pieces pieces = new Pieces();
        paper.chapters().forEach(chapter -> chapter(pieces, chapter));
        return pieces;
    }

    private void chapter(Pieces pieces, MonthPaper.Chapter chapter) {
        Flow title = new Flow(setting, WIDTH).gap(2).text(chapter.title(), CHAPTER, Align.LEFT, 2);
        title.gap(0.6).block(1.6, (canvas, x, y) -> canvas.fill(Palette.AMBER, x, y, 18, 0.8));
        if (!chapter.sentence().isEmpty()) title.gap(0.6).text(chapter.sentence(), BODY.in(Palette.GREY), Align.LEFT, 4);
        titles.put(title, chapter.title());
        pieces.chapter(title.gap(2), NEW_PAGE);
        figures.addTo(pieces, chapter.figures());
        for (ChartPaper chart : chapter.charts()) pieces.add(charts.draw(chart, CHART).gap(4));
        for (MonthPaper.Table table : chapter.tables()) table(pieces, table);
    }

    private void table(Pieces pieces, MonthPaper.Table table) {
        Flow title = new Flow(setting, WIDTH).gap(1.5).text(table.title(), Charts.TITLE, Align.LEFT, 2);
        if (!table.how().isEmpty()) title.text(table.how(), SMALL.points(7.5), Align.LEFT, 4);
        if (table.rows().isEmpty()) {
            pieces.add(title.text(frame.words().empty(), BODY.in(Palette.GREY), Align.LEFT, 2).gap(2));
            return;
        }
        pieces.heading(title.gap(0.8));
        table.chart().ifPresent(chart -> {
            Flow drawn = charts.draw(chart, CHART).gap(2);
            if (table.rows().size() <= SHORT) pieces.heading(drawn);
            else pieces.add(drawn);
        });
        new MonthGrid(setting, table, WIDTH).addTo(pieces);
        pieces.add(new Flow(setting, WIDTH).gap(3));
    }
}

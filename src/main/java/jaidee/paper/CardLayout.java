package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The member card: plastic (ISO/IEC 7810 ID-1), as a label for a card or booklet, and ten on a page of A4 to be cut.
final class CardLayout {
    private static final double WIDTH = Stock.CARD.width();
    private static final double HEIGHT = Stock.CARD.height();
    private static final double RADIUS = 3.18;
    private static final double DOTS_A_MM = 8;
    private static final int COLUMNS = 2;
    private static final int ROWS = 5;
    private static final double GAP = 3;
    /// How far the ground reaches over the cut, so that a cut beside the line shows no white.
    private static final double BLEED = 1;
    /// The same on plastic, where the card itself is the cut.
    private static final double EDGE = 0.15;

    private CardLayout() {
    }

    static Sheet card(ThaiSetting setting, CardPaper paper) {
        return PdfWriter.write(setting, title(paper), Stock.CARD, HEIGHT,
                List.of(page -> draw(setting, paper, page, EDGE)));
    }

    static Sheet sheet(ThaiSetting setting, List<CardPaper> papers) {
        List<PdfWriter.Drawing> pages = new ArrayList<>();
        for (int from = 0; from < papers.size(); from += COLUMNS * ROWS) {
            List<CardPaper> ten = papers.subList(from, Math.min(papers.size(), from + COLUMNS * ROWS));
            pages.add(page -> drawTen(setting, ten, page));
        }
        return PdfWriter.write(setting, papers.getFirst().title(), Stock.A4, Stock.A4.height(), pages);
    }

    private static void drawTen(ThaiSetting setting, List<CardPaper> ten, Canvas page) throws IOException {
        double left = (Stock.A4.width() - COLUMNS * WIDTH - (COLUMNS - 1) * GAP) / 2;
        double top = (Stock.A4.height() - ROWS * HEIGHT - (ROWS - 1) * GAP) / 2;
        for (int i = 0; i < ten.size(); i++) {
            double x = left + i % COLUMNS * (WIDTH + GAP), y = top + Math.floorDiv(i, COLUMNS) * (HEIGHT + GAP);
            draw(setting, ten.get(i), page.at(x, y), BLEED);
        }
        for (int column = 0; column < COLUMNS; column++) {
            double x = left + column * (WIDTH + GAP);
            cutMarks(page, x, top, true);
            cutMarks(page, x + WIDTH, top, true);
        }
        for (int row = 0; row < ROWS; row++) {
            double y = top + row * (HEIGHT + GAP);
            cutMarks(page, y, left, false);
            cutMarks(page, y + HEIGHT, left, false);
        }
    }

    /// A short stroke in both margins at `at`; `from` is where the cards begin.
    private static void cutMarks(Canvas page, double at, double from, boolean upright) throws IOException {
        double length = 4, far = (upright ? Stock.A4.height() : Stock.A4.width()) - from;
        double[][] strokes = {{from - BLEED - 1 - length, from - BLEED - 1}, {far + BLEED + 1, far + BLEED + 1 + length}};
        for (double[] stroke : strokes) {
            if (upright) page.line(Color.BLACK, 0.15, at, stroke[0], at, stroke[1]);
            else page.line(Color.BLACK, 0.15, stroke[0], at, stroke[1], at);
        }
    }

    private static void draw(ThaiSetting setting, CardPaper paper, Canvas page, double bleed) throws IOException {
        page.clip(Outline.round(-bleed, -bleed, WIDTH + 2 * bleed, HEIGHT + 2 * bleed, RADIUS + bleed));
        page.fill(Palette.DEEP, -bleed, -bleed, WIDTH + 2 * bleed, HEIGHT + 2 * bleed);
        Paw.draw(page, Palette.TEAL_LIGHT, 9, 51, 33, -24);
        page.endClip();
        double panel = 34, right = WIDTH - panel - 5, top = 5;
        double text = right - 6 - 3;
        Flow name = new Flow(setting, text).text(paper.clinicName(), setting.fitting(paper.clinicName(), Style.bold(15).in(Color.WHITE), 6, text, 17), Align.LEFT);
        Paw.draw(page, Palette.AMBER, 9, 9.3, 6.4, 0);
        name.draw(page, 6, 13.5);
        Style title = Style.bold(9.5).in(Palette.AMBER);
        page.text(paper.title(), title, Align.LEFT, 14, 9.3 - title.lineHeight() / 2);
        Style small = Style.regular(7.5).in(Color.WHITE);
        Flow foot = new Flow(setting, text);
        foot.text(paper.hint(), small, Align.LEFT);
        foot.text(paper.clinicPhone(), Style.bold(8).in(Color.WHITE), Align.LEFT);
        foot.draw(page, 6, HEIGHT - 4.5 - foot.height());
        page.fill(Color.WHITE, Outline.round(right, top, panel, HEIGHT - 2 * top, 2.2));
        QrPicture qr = QrPicture.of(paper.token());
        page.qr(qr, Color.BLACK, right, top + 1, panel);
        Style token = setting.fitting(paper.readableToken(), Style.bold(9.5).in(Palette.DEEP), 4, panel - 3, 6);
        page.text(paper.readableToken(), token, Align.CENTER, right + panel / 2, top + panel + 1.2);
    }

    static Sheet sticker(ThaiSetting setting, CardPaper paper) {
        return PdfWriter.write(setting, title(paper), Stock.STICKER, Stock.STICKER.height(),
                List.of(page -> drawSticker(setting, paper, page)));
    }

    private static void drawSticker(ThaiSetting setting, CardPaper paper, Canvas page) throws IOException {
        QrPicture qr = QrPicture.of(paper.token());
        double size = qr.sizeWithin(23, DOTS_A_MM), left = 1.2 + size, width = Stock.STICKER.width() - left - 2;
        page.qr(qr, Color.BLACK, 0.8, (Stock.STICKER.height() - size) / 2, size);
        Flow text = new Flow(setting, width);
        text.block(5.5, (canvas, x, y) -> Paw.draw(canvas, Color.BLACK, x + 2.5, y + 2.6, 5, 0));
        text.text(paper.clinicName(), setting.fitting(paper.clinicName(), Style.bold(9.5), 4, width, 10), Align.LEFT);
        text.text(paper.title(), Style.regular(7), Align.LEFT).gap(0.8);
        text.text(paper.readableToken(), setting.fitting(paper.readableToken(), Style.bold(8.5), 4, width, 5), Align.LEFT);
        text.draw(page, left, Math.max(1, (Stock.STICKER.height() - text.height()) / 2));
    }

    private static String title(CardPaper paper) {
        return paper.title() + " " + paper.readableToken();
    }
}

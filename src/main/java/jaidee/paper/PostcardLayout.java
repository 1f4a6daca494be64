package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Postcards of 148 × 105 mm: the address on one side, the message with the clinic's face on the other. Singly each card
/// is two pages; on A4 four cards lie on a page and their backs on the next one, the rows in the other order, so that a
/// printer that turns the sheet over its long edge puts each behind its front.
final class PostcardLayout {
    private static final double WIDTH = 148, HEIGHT = 105, EDGE = 6;
    private static final int COLUMNS = 2, ROWS = 2;
    private static final double STAMP_WIDTH = 22, STAMP_HEIGHT = 26;

    private final ThaiSetting setting;

    private PostcardLayout(ThaiSetting setting) {
        this.setting = setting;
    }

    static Sheet single(ThaiSetting setting, String title, List<PostcardPaper> cards) {
        PostcardLayout layout = new PostcardLayout(setting);
        List<PdfWriter.Drawing> pages = new ArrayList<>();
        for (PostcardPaper card : cards) {
            pages.add(page -> layout.front(page, card));
            pages.add(page -> layout.back(page, card));
        }
        if (pages.isEmpty()) pages.add(page -> { });
        return PdfWriter.writeLying(setting, title, Stock.A6, pages);
    }

    static Sheet four(ThaiSetting setting, String title, List<PostcardPaper> cards) {
        PostcardLayout layout = new PostcardLayout(setting);
        List<PdfWriter.Drawing> pages = new ArrayList<>();
        for (int from = 0; from < cards.size(); from += COLUMNS * ROWS) {
            List<PostcardPaper> some = cards.subList(from, Math.min(cards.size(), from + COLUMNS * ROWS));
            pages.add(page -> layout.sheet(page, some, true));
            pages.add(page -> layout.sheet(page, some, false));
        }
        if (pages.isEmpty()) pages.add(page -> { });
        return PdfWriter.writeLying(setting, title, Stock.A4, pages);
    }

    private void sheet(Canvas page, List<PostcardPaper> cards, boolean fronts) throws IOException {
        double left = Stock.A4.height() / 2 - WIDTH, top = Stock.A4.width() / 2 - HEIGHT;
        for (int i = 0; i < cards.size(); i++) {
            int row = fronts ? i / COLUMNS : ROWS - 1 - i / COLUMNS;
            Canvas card = page.at(left + i % COLUMNS * WIDTH, top + row * HEIGHT);
            if (fronts) front(card, cards.get(i));
            else back(card, cards.get(i));
        }
        if (fronts) cutMarks(page);
    }

    /// Where to cut: through the middle both ways.
    private static void cutMarks(Canvas page) throws IOException {
        double middleX = Stock.A4.height() / 2, middleY = Stock.A4.width() / 2, length = 4;
        double[][] strokes = {{middleX, 0, middleX, length}, {middleX, Stock.A4.width() - length, middleX, Stock.A4.width()},
                {0, middleY, length, middleY}, {Stock.A4.height() - length, middleY, Stock.A4.height(), middleY},
                {middleX - length / 2, middleY, middleX + length / 2, middleY}, {middleX, middleY - length / 2, middleX, middleY + length / 2}};
        for (double[] each : strokes) page.line(Palette.GREY, 0.15, each[0], each[1], each[2], each[3]);
    }

    /// The side with the address: who sends it on the left above, the stamp on the right, below it to whom it goes.
    private void front(Canvas page, PostcardPaper card) throws IOException {
        double paw = 9, stampLeft = WIDTH - EDGE - STAMP_WIDTH;
        Paw.draw(page, Palette.TEAL, EDGE + paw / 2, EDGE + paw / 2, paw, 0);
        Flow sender = new Flow(setting, 70).text(card.clinic(), Style.bold(10).in(Palette.DEEP), Align.LEFT, 2);
        sender.text(card.clinicAddress(), Style.regular(8).in(Palette.GREY), Align.LEFT, 4).text(card.clinicPhone(), Style.regular(8).in(Palette.GREY), Align.LEFT, 1);
        sender.draw(page, EDGE + paw + 2.5, EDGE - 0.5);
        page.stroke(Palette.LINE, 0.3, Outline.round(stampLeft, EDGE, STAMP_WIDTH, STAMP_HEIGHT, 1));
        Flow stamp = new Flow(setting, STAMP_WIDTH - 3).text(card.stamp(), Style.regular(7.5).in(Palette.GREY), Align.CENTER);
        stamp.draw(page, stampLeft + 1.5, EDGE + (STAMP_HEIGHT - stamp.height()) / 2);
        double left = WIDTH * 0.4, top = EDGE + STAMP_HEIGHT + 8, room = HEIGHT - EDGE - 4 - top;
        Flow address = LabelLayout.fitting(setting, card.address(), WIDTH - EDGE - left, room, 13, 6);
        address.draw(page, left, top + Math.max(0, (room - address.height()) / 2));
        page.line(Palette.TEAL, 0.5, left - 5, top, left - 5, HEIGHT - EDGE - 4);
    }

    /// The side with the message.
    private void back(Canvas page, PostcardPaper card) throws IOException {
        double band = 21, inner = WIDTH - 2 * (EDGE + 5);
        page.clip(Outline.round(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE, 4));
        page.fill(Palette.DEEP, EDGE, EDGE, WIDTH - 2 * EDGE, band);
        Paw.draw(page, Palette.TEAL_LIGHT, WIDTH - EDGE - 16, EDGE + 8, 24, 18);
        page.endClip();
        page.stroke(Palette.DEEP, 0.35, Outline.round(EDGE, EDGE, WIDTH - 2 * EDGE, HEIGHT - 2 * EDGE, 4));
        Paw.draw(page, Palette.AMBER, EDGE + 10, EDGE + band / 2, 10, 0);
        Style name = setting.fitting(card.clinic(), Style.bold(15).in(Color.WHITE), 8, inner - 30, band - 4);
        Flow clinic = new Flow(setting, inner - 30).text(card.clinic(), name, Align.LEFT, 2);
        clinic.draw(page, EDGE + 19, EDGE + (band - clinic.height()) / 2);
        Flow foot = new Flow(setting, inner).text(card.clinicPhone(), Style.bold(9.5).in(Palette.TEAL), Align.LEFT, 1)
                .text(card.clinicAddress(), Style.regular(7.5).in(Palette.GREY), Align.LEFT, 2);
        double top = EDGE + band + 4, bottom = HEIGHT - EDGE - 2.5 - foot.height();
        message(card.text(), inner, bottom - top - 2).draw(page, EDGE + 5, top);
        foot.draw(page, EDGE + 5, bottom);
    }

    private Flow message(String text, double width, double room) {
        for (double points = 13; points >= 7; points -= 0.5) {
            Flow flow = message(text, width, points, (int) Math.ceil(room / Style.regular(points).lineHeight()) + 1);
            if (flow.height() <= room) return flow;
        }
        return message(text, width, 7, (int) Math.floor(room / Style.regular(7).lineHeight()));
    }

    private Flow message(String text, double width, double points, int most) {
        return new Flow(setting, width).text(text, Style.regular(points).in(Palette.INK), Align.LEFT, most);
    }
}

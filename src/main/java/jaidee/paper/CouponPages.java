package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The coupon on paper of a size, in its colour, with its picture: A6 and A7 as a standing ticket, the size of a card as a
/// lying one; singly, or as many as go on a page of A4.
final class CouponPages {
    /// A hundred to an inch: modules that are whole dots at 200, 300 and 600 dpi alike, or some readers miss one in three.
    private static final double EVEN_DOTS_A_MM = 100 / 25.4;

    private CouponPages() {
    }

    static Sheet one(ThaiSetting setting, CouponPaper paper, Stock stock) {
        return PdfWriter.write(setting, CouponLayout.title(paper), stock, stock.height(), List.of(page -> draw(setting, paper, page, stock)));
    }

    static Sheet sheet(ThaiSetting setting, List<CouponPaper> papers, Stock each) {
        int across = 2, down = each == Stock.CARD ? 5 : 2;
        double width = each.width(), height = each == Stock.A6 ? Stock.A4.height() / 2 : each.height();
        Grid grid = new Grid(across, down, width, height, (Stock.A4.width() - across * width) / 2, (Stock.A4.height() - down * height) / 2);
        List<PdfWriter.Drawing> pages = new ArrayList<>();
        for (int from = 0; from < papers.size(); from += across * down) {
            List<CouponPaper> some = papers.subList(from, Math.min(papers.size(), from + across * down));
            pages.add(page -> {
                for (int i = 0; i < some.size(); i++)
                    draw(setting, some.get(i), page.at(grid.left() + i % grid.across() * grid.width(), grid.top() + (double) (i / grid.across()) * grid.height()), each);
                grid.marks(page);
            });
        }
        return PdfWriter.write(setting, CouponLayout.title(papers.getFirst()), Stock.A4, Stock.A4.height(), pages);
    }

    /// Where coupons stand on a page of A4.
    private record Grid(int across, int down, double width, double height, double left, double top) {
        void marks(Canvas page) throws IOException {
            for (int i = 0; i <= across; i++) {
                double x = left + i * width;
                if (x > 0.1 && x < Stock.A4.width() - 0.1) page.line(Palette.LINE, 0.15, x, 0, x, Stock.A4.height(), 2, 2);
            }
            for (int i = 0; i <= down; i++) {
                double y = top + i * height;
                if (y > 0.1 && y < Stock.A4.height() - 0.1) page.line(Palette.LINE, 0.15, 0, y, Stock.A4.width(), y, 2, 2);
            }
        }
    }

    private static void draw(ThaiSetting setting, CouponPaper paper, Canvas page, Stock stock) throws IOException {
        switch (stock) {
            case CARD -> lying(setting, paper, page);
            case A7 -> standing(setting, paper, page, stock, 0.7);
            default -> standing(setting, paper, page, stock, 1);
        }
    }

    private static void standing(ThaiSetting setting, CouponPaper paper, Canvas page, Stock stock, double scale) throws IOException {
        double edge = 6 * scale, width = stock.width() - 2 * edge, height = stock.height() - 2 * edge, tear = 64 * scale, inset = 7 * scale;
        CouponColour colour = paper.colour();
        Outline outline = Outline.round(edge, edge, width, height, 5 * scale).notched(tear, 3.5 * scale);
        page.clip(outline);
        page.clip(Outline.round(edge, edge, width, tear, 0));
        page.fill(colour.deep(), edge, edge, width, tear);
        Paw.draw(page, colour.light(), edge, edge + 58 * scale, 25 * scale, -22);
        Paw.draw(page, colour.light(), edge + width - 8 * scale, edge + 9 * scale, 24 * scale, 20);
        page.endClip();
        page.endClip();
        page.stroke(colour.deep(), 0.35, outline);
        page.line(Color.WHITE, 0.35, edge + 6 * scale, edge + tear - 0.6, edge + width - 6 * scale, edge + tear - 0.6, 1.6, 1.3);
        double picture = 0;
        if (paper.picture().isPresent()) {
            double side = 25 * scale;
            boolean drawn = page.photo(paper.picture().get(), Outline.round(edge + (width - side * 1.6) / 2, edge + 4 * scale, side * 1.6, side, 3 * scale));
            picture = drawn ? side + 3 * scale : 0;
        }
        Flow offer = offer(setting, paper, width - 2 * inset, tear - 7 * scale - picture, scale);
        offer.draw(page, edge + inset, edge + picture + (tear - picture - offer.height()) / 2);
        terms(setting, paper, page.at(edge + inset, edge + tear + 4 * scale), width - 2 * inset, height - tear - 8 * scale, scale);
    }

    /// As large as its height allows.
    private static Flow offer(ThaiSetting setting, CouponPaper paper, double width, double height, double largest) {
        Flow flow = null;
        for (double scale = largest; scale > 0.3; scale -= 0.05) {
            flow = new Flow(setting, width);
            flow.text(paper.clinicName(), Style.bold(12 * scale).in(Color.WHITE), Align.CENTER).gap(2 * scale);
            CouponLayout.pill(flow, setting, CouponLayout.join(paper.kind(), paper.copyMark()), Style.bold(Math.max(10 * scale, 6)).in(paper.colour().deep()), Palette.AMBER);
            flow.gap(1);
            CouponLayout.headline(flow, setting, paper.benefit(), Style.bold(50 * scale).in(Color.WHITE));
            flow.text(paper.title(), Style.bold(14 * scale).in(Color.WHITE), Align.CENTER);
            if (!paper.text().isEmpty()) flow.text(paper.text(), Style.regular(Math.max(11 * scale, 6)).in(Color.WHITE), Align.CENTER);
            if (flow.height() <= height) break;
        }
        return flow;
    }

    private static void terms(ThaiSetting setting, CouponPaper paper, Canvas page, double width, double height, double scale) throws IOException {
        QrPicture qr = QrPicture.of(paper.code());
        double size = qr.sizeWithin(38 * scale, EVEN_DOTS_A_MM), quiet = size * QrPicture.QUIET / qr.modules(), text = width - size, below = 9 * scale;
        Style last = setting.fitting(paper.lastDay(), Style.bold(14 * scale).in(paper.colour().deep()), 6, width, below);
        new Flow(setting, width).text(paper.lastDay(), last, Align.LEFT).draw(page, 0, 0);
        Style small = Style.regular(Math.max(8.5 * scale, 5)).in(Palette.GREY);
        Flow foot = new Flow(setting, width).rule(Palette.LINE, 0.2, 1.2 * scale).row(paper.clinicPhone(), small, paper.notCash(), small);
        conditions(setting, paper, text, height - below - foot.height(), 10.5 * scale).draw(page, 0, below);
        page.qr(qr, Color.BLACK, width - size + quiet, below - quiet / 2, size);
        Style code = setting.fitting(paper.readableCode(), Style.bold(10.5 * scale).in(Palette.INK), 5, size - 2 * quiet + 4, 8);
        page.text(paper.readableCode(), code, Align.CENTER, width - size / 2 + quiet, below + size - quiet);
        foot.draw(page, 0, height - foot.height());
    }

    /// What one gets at the left, the rest at the right with the code in the corner below.
    private static void lying(ThaiSetting setting, CouponPaper paper, Canvas page) throws IOException {
        double edge = 2, width = Stock.CARD.width() - 2 * edge, height = Stock.CARD.height() - 2 * edge, left = 33;
        CouponColour colour = paper.colour();
        Outline outline = Outline.round(edge, edge, width, height, 3);
        page.clip(outline);
        page.fill(colour.deep(), edge, edge, left, height);
        Paw.draw(page, colour.light(), edge + 2, edge + height - 2, 18, -20);
        page.endClip();
        page.stroke(colour.deep(), 0.3, outline);
        double picture = 0;
        if (paper.picture().isPresent()) {
            boolean drawn = page.photo(paper.picture().get(), Outline.round(edge + 4, edge + 3, left - 8, 15, 2));
            picture = drawn ? 17 : 0;
        }
        Flow offer = offer(setting, paper, left - 4, height - 4 - picture, 0.65);
        offer.draw(page, edge + 2, edge + picture + (height - picture - offer.height()) / 2);
        QrPicture qr = QrPicture.of(paper.code());
        double size = qr.sizeWithin(24, EVEN_DOTS_A_MM), quiet = size * QrPicture.QUIET / qr.modules(), x = edge + left + 2.5, right = width - left - 4.5;
        Style last = setting.fitting(paper.lastDay(), Style.bold(9).in(colour.deep()), 5.5, right, 5);
        page.text(paper.lastDay(), last, Align.LEFT, x, edge + 2);
        Style small = Style.regular(5).in(Palette.GREY);
        Flow foot = new Flow(setting, right).row(paper.clinicPhone(), small, paper.notCash(), small);
        foot.draw(page, x, edge + height - foot.height() - 1);
        conditions(setting, paper, right - size + 1, height - 8 - foot.height() - 2, 7).draw(page, x, edge + 8);
        double top = edge + 7;
        page.qr(qr, Color.BLACK, x + right - size + quiet, top, size);
        Style code = setting.fitting(paper.readableCode(), Style.bold(7.5).in(Palette.INK), 4, size - 2 * quiet, 6);
        page.text(paper.readableCode(), code, Align.CENTER, x + right - size / 2 + quiet, top + size - quiet / 2);
    }

    /// In the largest letters that leave room for the lines below.
    private static Flow conditions(ThaiSetting setting, CouponPaper paper, double width, double height, double largest) {
        Flow flow = null;
        for (double points = largest; points >= 4.5; points -= 0.5) {
            flow = new Flow(setting, width);
            for (String condition : paper.conditions()) flow.item(condition, Style.regular(points).in(Palette.INK), Math.min(3.2, points * 0.32));
            if (flow.height() <= height) break;
        }
        return flow;
    }
}

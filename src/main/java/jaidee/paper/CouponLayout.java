package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The coupon as a ticket: above the tear line what one gets, in letters that can be read across the desk; below it the
/// last day, the conditions and the code.
final class CouponLayout {
    private static final double ROLL_MARGIN = 4;
    private static final double DOTS_A_MM = 8; // thermal heads have 203 dots an inch

    private CouponLayout() {
    }

    static Sheet roll(ThaiSetting setting, CouponPaper paper) {
        double width = Stock.ROLL_80.width() - 2 * ROLL_MARGIN, inset = 5;
        Flow offer = rollOffer(setting, paper, width - 2 * inset);
        Flow terms = rollTerms(setting, paper, width - 2 * inset);
        double tear = offer.height() + 4, height = tear + terms.height() + 5;
        return PdfWriter.write(setting, title(paper), Stock.ROLL_80, height + 9, List.of(page -> {
            Canvas ticket = page.at(ROLL_MARGIN, 3);
            ticket.stroke(Color.BLACK, 0.45, Outline.round(0.25, 0.25, width - 0.5, height, 3.5).notched(tear, 3));
            ticket.line(Color.BLACK, 0.3, 4.5, tear + 0.25, width - 4.5, tear + 0.25, 1.2, 1);
            offer.draw(ticket, inset, 2);
            terms.draw(ticket, inset, tear + 2.5);
        }));
    }

    private static Flow rollOffer(ThaiSetting setting, CouponPaper paper, double width) {
        Flow flow = new Flow(setting, width);
        flow.block(7.5, (canvas, x, y) -> Paw.draw(canvas, Color.BLACK, x + width / 2, y + 4, 6.5, 0));
        flow.text(paper.clinicName(), Style.bold(11), Align.CENTER);
        flow.gap(1);
        pill(flow, setting, join(paper.kind(), paper.copyMark()), Style.bold(9).in(Color.WHITE), Color.BLACK);
        flow.gap(0.5);
        headline(flow, setting, paper.benefit(), Style.bold(40));
        flow.text(paper.title(), Style.bold(12), Align.CENTER);
        return flow.gap(2);
    }

    private static Flow rollTerms(ThaiSetting setting, CouponPaper paper, double width) {
        Flow flow = new Flow(setting, width);
        flow.text(paper.lastDay(), Style.bold(11), Align.CENTER).gap(1);
        Style small = Style.regular(8.5);
        conditions(paper).forEach(condition -> flow.item(condition, small, 3));
        QrPicture qr = QrPicture.of(paper.code());
        double size = qr.sizeWithin(30, DOTS_A_MM);
        flow.gap(0.5).block(size, (canvas, x, y) -> canvas.qr(qr, Color.BLACK, x + (width - size) / 2, y, size));
        flow.text(paper.readableCode(), Style.bold(11), Align.CENTER);
        if (!paper.clinicPhone().isEmpty()) flow.text(paper.clinicPhone(), small, Align.CENTER);
        return flow;
    }

    static Sheet a6(ThaiSetting setting, CouponPaper paper) {
        return PdfWriter.write(setting, title(paper), Stock.A6, Stock.A6.height(), List.of(page -> drawA6(setting, paper, page)));
    }

    /// Four to a page of A4, with marks where to cut.
    static Sheet a4(ThaiSetting setting, List<CouponPaper> papers) {
        List<PdfWriter.Drawing> pages = new ArrayList<>();
        for (int from = 0; from < papers.size(); from += 4) {
            List<CouponPaper> four = papers.subList(from, Math.min(papers.size(), from + 4));
            pages.add(page -> {
                for (int i = 0; i < four.size(); i++) {
                    drawA6(setting, four.get(i), page.at(i % 2 * Stock.A6.width(), (double) (i / 2) * 148.5));
                }
                page.line(Palette.LINE, 0.15, 105, 0, 105, 297, 2, 2);
                page.line(Palette.LINE, 0.15, 0, 148.5, 210, 148.5, 2, 2);
            });
        }
        return PdfWriter.write(setting, title(papers.getFirst()), Stock.A4, Stock.A4.height(), pages);
    }

    private static void drawA6(ThaiSetting setting, CouponPaper paper, Canvas page) throws IOException {
        double edge = 6, width = Stock.A6.width() - 2 * edge, height = Stock.A6.height() - 2 * edge, tear = 64, inset = 7;
        Outline outline = Outline.round(edge, edge, width, height, 5).notched(tear, 3.5);
        page.clip(outline);
        page.clip(Outline.round(edge, edge, width, tear, 0));
        page.fill(Palette.DEEP, edge, edge, width, tear);
        Paw.draw(page, Palette.TEAL_LIGHT, edge, edge + 58, 25, -22);
        Paw.draw(page, Palette.TEAL_LIGHT, edge + width - 8, edge + 9, 24, 20);
        page.endClip();
        page.endClip();
        page.stroke(Palette.DEEP, 0.35, outline);
        page.line(Color.WHITE, 0.35, edge + 6, edge + tear - 0.6, edge + width - 6, edge + tear - 0.6, 1.6, 1.3);
        Flow offer = a6Offer(setting, paper, width - 2 * inset, tear - 7);
        offer.draw(page, edge + inset, edge + (tear - offer.height()) / 2);
        drawA6Terms(setting, paper, page.at(edge + inset, edge + tear + 4), width - 2 * inset, height - tear - 8);
    }

    /// As large as its height allows.
    private static Flow a6Offer(ThaiSetting setting, CouponPaper paper, double width, double height) {
        Flow flow = null;
        for (double scale = 1; scale > 0.4; scale -= 0.05) {
            flow = new Flow(setting, width);
            flow.text(paper.clinicName(), Style.bold(12 * scale).in(Color.WHITE), Align.CENTER).gap(2 * scale);
            pill(flow, setting, join(paper.kind(), paper.copyMark()), Style.bold(10).in(Palette.DEEP), Palette.AMBER);
            flow.gap(1);
            headline(flow, setting, paper.benefit(), Style.bold(50 * scale).in(Color.WHITE));
            flow.text(paper.title(), Style.bold(14 * scale).in(Color.WHITE), Align.CENTER);
            if (flow.height() <= height) break;
        }
        return flow;
    }

    private static void drawA6Terms(ThaiSetting setting, CouponPaper paper, Canvas page, double width, double height)
            throws IOException {
        QrPicture qr = QrPicture.of(paper.code());
        double size = 38, quiet = size * QrPicture.QUIET / qr.modules(), text = width - size;
        new Flow(setting, width).text(paper.lastDay(), Style.bold(14).in(Palette.DEEP), Align.LEFT).draw(page, 0, 0);
        Style small = Style.regular(8.5).in(Palette.GREY);
        Flow foot = new Flow(setting, width).rule(Palette.LINE, 0.2, 1.2).row(paper.clinicPhone(), small, paper.notCash(), small);
        fitting(setting, paper, text, height - 9 - foot.height()).draw(page, 0, 9);
        page.qr(qr, Color.BLACK, width - size + quiet, 9 - quiet / 2, size);
        Style code = setting.fitting(paper.readableCode(), Style.bold(10.5).in(Palette.INK), 5, size - 2 * quiet + 4, 8);
        page.text(paper.readableCode(), code, Align.CENTER, width - size / 2 + quiet, 9 + size - quiet);
        foot.draw(page, 0, height - foot.height());
    }

    /// The conditions in the largest letters that leave room for the lines below.
    private static Flow fitting(ThaiSetting setting, CouponPaper paper, double width, double height) {
        Flow flow = null;
        for (double points = 10.5; points >= 6; points -= 0.5) {
            flow = new Flow(setting, width);
            for (String condition : paper.conditions()) flow.item(condition, Style.regular(points).in(Palette.INK), 3.2);
            if (flow.height() <= height) break;
        }
        return flow;
    }

    /// On one line if that can be large, else in smaller letters on two.
    private static void headline(Flow flow, ThaiSetting setting, String text, Style largest) {
        Style oneLine = setting.fitting(text, largest, largest.points() * 0.7, flow.width(), largest.lineHeight());
        boolean fits = setting.fits(text, oneLine, flow.width(), oneLine.lineHeight());
        Style style = fits ? oneLine
                : setting.fitting(text, largest.points(largest.points() * 0.6), largest.points() * 0.3, flow.width(), largest.lineHeight() * 1.3);
        flow.text(text, style, Align.CENTER);
    }

    private static void pill(Flow flow, ThaiSetting setting, String text, Style style, Color ground) {
        if (text.isEmpty()) return;
        double width = Math.min(setting.width(text, style) + 7, flow.width()), height = style.lineHeight() + 0.6;
        flow.block(height, (canvas, x, y) -> {
            canvas.fill(ground, Outline.round(x + (flow.width() - width) / 2, y, width, height, height / 2));
            canvas.text(text, style, Align.CENTER, x + flow.width() / 2, y + 0.3);
        });
    }

    private static List<String> conditions(CouponPaper paper) {
        List<String> all = new ArrayList<>(paper.conditions());
        if (!paper.notCash().isEmpty()) all.add(paper.notCash());
        return all;
    }

    private static String join(String kind, String copyMark) {
        return copyMark.isEmpty() ? kind : kind + " · " + copyMark;
    }

    private static String title(CouponPaper paper) {
        return paper.kind() + " " + paper.readableCode();
    }
}

package jaidee.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// The coupon on the roll as a ticket: above the tear line what one gets, in letters that can be read across the desk; below
/// it the last day, the conditions and the code. `CouponPages` sets it on paper of a size.
final class CouponLayout {
    private static final double ROLL_MARGIN = 4;
    private static final int PICTURE_WIDE = 440, PICTURE_HIGH = 264; // dots: 55 by 33 mm
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
        paper.picture().flatMap(jpeg -> Halftone.of(jpeg, PICTURE_WIDE, PICTURE_HIGH)).ifPresentOrElse(
                dots -> flow.gap(1.5).block(dots.getHeight() / DOTS_A_MM, (canvas, x, y) -> canvas.dots(dots, x + (width - dots.getWidth() / DOTS_A_MM) / 2, y)).gap(1.5),
                () -> flow.block(7.5, (canvas, x, y) -> Paw.draw(canvas, Color.BLACK, x + width / 2, y + 4, 6.5, 0)));
        flow.text(paper.clinicName(), Style.bold(11), Align.CENTER);
        flow.gap(1);
        pill(flow, setting, join(paper.kind(), paper.copyMark()), Style.bold(9).in(Color.WHITE), Color.BLACK);
        flow.gap(0.5);
        headline(flow, setting, paper.benefit(), Style.bold(40));
        flow.text(paper.title(), Style.bold(12), Align.CENTER);
        if (!paper.text().isEmpty()) flow.text(paper.text(), Style.regular(10), Align.CENTER);
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

    /// On one line if that can be large, else in smaller letters on two.
    static void headline(Flow flow, ThaiSetting setting, String text, Style largest) {
        Style oneLine = setting.fitting(text, largest, largest.points() * 0.7, flow.width(), largest.lineHeight());
        boolean fits = setting.fits(text, oneLine, flow.width(), oneLine.lineHeight());
        Style style = fits ? oneLine
                : setting.fitting(text, largest.points(largest.points() * 0.6), largest.points() * 0.3, flow.width(), largest.lineHeight() * 1.3);
        flow.text(text, style, Align.CENTER);
    }

    static void pill(Flow flow, ThaiSetting setting, String text, Style style, Color ground) {
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

    static String join(String kind, String copyMark) {
        return copyMark.isEmpty() ? kind : kind + " · " + copyMark;
    }

    static String title(CouponPaper paper) {
        return paper.kind() + " " + paper.readableCode();
    }
}

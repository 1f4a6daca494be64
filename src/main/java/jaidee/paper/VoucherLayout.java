package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Vouchers as tickets: what each is worth and where on the left, number and code on the right. Eight to a page of A4 to be
/// cut apart, or one after another on the roll.
final class VoucherLayout {
    private static final double MARGIN = 4, WIDTH = 105, HEIGHT = 74.25;
    private static final int ACROSS = 2, ON_PAGE = 8;
    private static final double DOTS_A_MM = 8; // thermal heads have 203 dots an inch

    private VoucherLayout() {
    }

    static Sheet roll(ThaiSetting setting, List<VoucherPaper> papers) {
        double width = Stock.ROLL_80.width() - 2 * MARGIN, inset = 5;
        List<Flow> flows = papers.stream().map(paper -> rollFlow(setting, paper, width - 2 * inset)).toList();
        double height = flows.stream().mapToDouble(Flow::height).max().orElse(0) + 6;
        List<PdfWriter.Drawing> pages = flows.stream().<PdfWriter.Drawing>map(flow -> page -> {
            page.stroke(Color.BLACK, 0.45, Outline.round(MARGIN, 3, width, height, 3.5));
            flow.draw(page, MARGIN + inset, 6);
        }).toList();
        return PdfWriter.write(setting, title(papers), Stock.ROLL_80, height + 7, pages);
    }

    private static Flow rollFlow(ThaiSetting setting, VoucherPaper paper, double width) {
        Style small = Style.regular(8.5);
        Flow flow = new Flow(setting, width).text(paper.clinicName(), Style.bold(11), Align.CENTER, 2).text(marked(paper), Style.bold(10), Align.CENTER).gap(0.5);
        flow.text(paper.benefit(), setting.fitting(paper.benefit(), Style.bold(30), 14, width, 17), Align.CENTER, 2);
        flow.text(paper.where(), Style.bold(11), Align.CENTER, 3).text(paper.from(), small, Align.CENTER, 3).gap(1);
        flow.text(paper.lastDay(), Style.bold(11), Align.CENTER);
        QrPicture qr = QrPicture.of(paper.code());
        double size = qr.sizeWithin(30, DOTS_A_MM);
        flow.block(size, (canvas, x, y) -> canvas.qr(qr, Color.BLACK, x + (width - size) / 2, y, size));
        flow.text(paper.readableCode(), Style.bold(10), Align.CENTER).text(paper.number(), Style.bold(12), Align.CENTER);
        flow.text(paper.once(), small, Align.CENTER, 3);
        if (!paper.clinicPhone().isEmpty()) flow.text(paper.clinicPhone(), small, Align.CENTER, 1);
        return flow;
    }

    static Sheet a4(ThaiSetting setting, List<VoucherPaper> papers) {
        List<PdfWriter.Drawing> pages = new ArrayList<>();
        for (int from = 0; from < papers.size(); from += ON_PAGE) {
            List<VoucherPaper> here = papers.subList(from, Math.min(papers.size(), from + ON_PAGE));
            pages.add(page -> {
                for (int i = 0; i < here.size(); i++) draw(setting, here.get(i), page.at(i % ACROSS * WIDTH, (double) (i / ACROSS) * HEIGHT));
                page.line(Palette.LINE, 0.15, WIDTH, 0, WIDTH, Stock.A4.height(), 2, 2);
                for (int row = 1; row < ON_PAGE / ACROSS; row++) page.line(Palette.LINE, 0.15, 0, row * HEIGHT, Stock.A4.width(), row * HEIGHT, 2, 2);
            });
        }
        return PdfWriter.write(setting, title(papers), Stock.A4, Stock.A4.height(), pages);
    }

    private static void draw(ThaiSetting setting, VoucherPaper paper, Canvas page) throws IOException {
        double edge = 5, width = WIDTH - 2 * edge, height = HEIGHT - 2 * edge, side = 38, band = 12;
        Outline outline = Outline.round(edge, edge, width, height, 4);
        page.clip(outline);
        page.fill(Palette.DEEP, edge, edge, width, band);
        page.fill(Palette.MINT, edge + width - side, edge + band, side, height - band);
        Paw.draw(page, Palette.TEAL_LIGHT, edge + width - 9, edge + 5, 15, 18);
        page.endClip();
        page.stroke(Palette.DEEP, 0.35, outline);
        new Flow(setting, width - 26).text(paper.clinicName(), Style.bold(11).in(Color.WHITE), Align.LEFT, 1).draw(page, edge + 5, edge + 3);
        left(setting, paper, width - side - 9, height - band - 5).draw(page, edge + 5, edge + band + 3);
        drawSide(setting, paper, page.at(edge + width - side, edge + band), side, height - band);
    }

    /// In the largest letters that leave everything its room.
    private static Flow left(ThaiSetting setting, VoucherPaper paper, double width, double height) {
        Flow flow = null;
        for (double scale = 1; scale > 0.55; scale -= 0.05) {
            flow = new Flow(setting, width).text(marked(paper), Style.bold(9.5 * scale).in(Palette.TEAL), Align.LEFT, 2);
            flow.text(paper.benefit(), setting.fitting(paper.benefit(), Style.bold(27 * scale).in(Palette.DEEP), 12, width, 15), Align.LEFT, 2);
            flow.text(paper.where(), Style.bold(10.5 * scale).in(Palette.INK), Align.LEFT, 3).gap(0.8);
            flow.text(paper.lastDay(), Style.bold(9.5 * scale).in(Palette.INK), Align.LEFT, 2);
            for (String line : List.of(paper.from(), paper.once(), paper.clinicPhone()))
                if (!line.isEmpty()) flow.text(line, Style.regular(7.5 * scale).in(Palette.GREY), Align.LEFT, 2);
            if (flow.height() <= height) break;
        }
        return flow;
    }

    private static void drawSide(ThaiSetting setting, VoucherPaper paper, Canvas page, double width, double height) throws IOException {
        QrPicture qr = QrPicture.of(paper.code());
        double size = 32, left = (width - size) / 2;
        page.fill(Color.WHITE, Outline.round(left, 3, size, size, 2));
        page.qr(qr, Color.BLACK, left, 3, size);
        Style code = setting.fitting(paper.readableCode(), Style.bold(8).in(Palette.INK), 5, width - 3, 6);
        page.text(paper.readableCode(), code, Align.CENTER, width / 2, size + 4);
        Style number = setting.fitting(paper.number(), Style.bold(12).in(Palette.DEEP), 6, width - 3, 8);
        page.text(paper.number(), number, Align.CENTER, width / 2, Math.min(size + 9.5, height - 9));
    }

    private static String marked(VoucherPaper paper) {
        return paper.copyMark().isEmpty() ? paper.kind() : paper.kind() + " · " + paper.copyMark();
    }

    private static String title(List<VoucherPaper> papers) {
        VoucherPaper first = papers.getFirst(), last = papers.getLast();
        return first.kind() + " " + first.number() + (papers.size() == 1 ? "" : " - " + last.number());
    }
}

package jaidee.paper;

import java.awt.Color;
import java.util.List;

/// A question on the 80 mm roll: scores in boxes to be circled with a pen, lines to write on, and the code by which the answer
/// finds its sale. It stays whole, so nothing on it says where to tear.
final class QuestionLayout {
    private static final double MARGIN = 5, DOTS_A_MM = 8; // thermal heads have 203 dots an inch
    private static final double BOX_HIGH = 7.5, BETWEEN = 1, WIDEST_BOX = 9, WRITING_LINE = 8;
    private static final int LINES = 3;

    private QuestionLayout() {
    }

    static Sheet roll(ThaiSetting setting, QuestionPaper paper) {
        double width = Stock.ROLL_80.width() - 2 * MARGIN;
        Flow flow = new Flow(setting, width);
        Style small = Style.regular(9);
        flow.text(paper.clinicName(), Style.bold(11), Align.CENTER).gap(1);
        CouponLayout.pill(flow, setting, paper.kind(), Style.bold(9).in(Color.WHITE), Color.BLACK);
        flow.gap(1.5).text(paper.question(), Style.bold(15), Align.CENTER).gap(1).text(paper.circle(), small, Align.CENTER).gap(1);
        scores(flow, paper.scores(), width);
        flow.gap(0.5).text(paper.ends(), small, Align.CENTER).gap(2.5).text(paper.words(), small, Align.LEFT);
        for (int line = 0; line < LINES; line++) flow.block(WRITING_LINE, (canvas, x, y) -> canvas.line(Color.BLACK, 0.2, x, y + WRITING_LINE - 0.5, x + width, y + WRITING_LINE - 0.5, 0.4, 0.8));
        flow.gap(3).text(paper.back(), Style.bold(9.5), Align.CENTER);
        QrPicture qr = QrPicture.of(paper.code());
        double size = qr.sizeWithin(30, DOTS_A_MM);
        flow.block(size, (canvas, x, y) -> canvas.qr(qr, Color.BLACK, x + (width - size) / 2, y, size));
        flow.text(paper.readableCode(), Style.bold(11), Align.CENTER);
        if (!paper.clinicPhone().isEmpty()) flow.text(paper.clinicPhone(), small, Align.CENTER);
        return PdfWriter.write(setting, paper.kind() + " " + paper.readableCode(), Stock.ROLL_80, flow.height() + 8, List.of(page -> flow.draw(page, MARGIN, 3)));
    }

    private static void scores(Flow flow, List<String> scores, double width) {
        double wide = Math.min(WIDEST_BOX, (width - BETWEEN * (scores.size() - 1)) / scores.size()), all = wide * scores.size() + BETWEEN * (scores.size() - 1);
        Style style = Style.bold(wide < BOX_HIGH ? 10 : 13);
        flow.block(BOX_HIGH + 1, (canvas, x, y) -> {
            double left = x + (width - all) / 2;
            for (int i = 0; i < scores.size(); i++) {
                double box = left + i * (wide + BETWEEN);
                canvas.stroke(Color.BLACK, 0.25, Outline.round(box, y, wide, BOX_HIGH, 1.2));
                canvas.text(scores.get(i), style, Align.CENTER, box + wide / 2, y + (BOX_HIGH - style.lineHeight()) / 2);
            }
        });
    }
}

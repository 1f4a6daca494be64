package jaidee.paper;

import java.awt.Color;
import java.util.List;

/// The slip with a payment code on an 80 mm roll: the amount that stands out, the code as large as telephones like it, and
/// under it who is paid.
final class PaySlipLayout {
    private static final double MARGIN = 4;
    private static final double TOP = 3;
    private static final double BOTTOM = 7;
    private static final double MODULE = 1; // eight dots of a 203 dpi head: a code of 37 mm without its quiet zone
    private static final Style NAME = Style.bold(13);
    private static final Style TITLE = Style.bold(11.5);
    private static final Style BODY = Style.regular(9.5);
    private static final Style STRONG = Style.bold(11.5);
    private static final Style SMALL = Style.regular(8.5);
    private static final Style AMOUNT = Style.bold(24).leading(1.3);

    private PaySlipLayout() {
    }

    static Sheet draw(ThaiSetting setting, PaySlipPaper paper) {
        Flow flow = new Flow(setting, Stock.ROLL_80.width() - 2 * MARGIN);
        flow.text(paper.clinic(), NAME, Align.CENTER);
        flow.text(paper.title(), TITLE, Align.CENTER);
        flow.row(paper.customer(), SMALL, paper.day(), SMALL);
        flow.rule(Color.BLACK, 0.5, 1.6);
        flow.text(paper.amountWord(), BODY, Align.CENTER);
        flow.text(paper.amount(), AMOUNT, Align.CENTER);
        said(flow, paper.amountInWords(), SMALL);
        QrPicture qr = QrPicture.of(paper.code());
        double size = qr.size(MODULE);
        flow.block(size, (canvas, x, y) -> canvas.qr(qr, Color.BLACK, x + (flow.width() - size) / 2, y, size));
        flow.text(paper.payee(), STRONG, Align.CENTER);
        said(flow, paper.payeeId(), BODY);
        flow.rule(Color.BLACK, 0.25, 1.5, 1.0, 0.8);
        said(flow, paper.how(), BODY);
        paper.notes().forEach(note -> said(flow, note, SMALL));
        return PdfWriter.write(setting, paper.title() + " " + paper.amount(), Stock.ROLL_80, TOP + flow.height() + BOTTOM,
                List.of(page -> flow.draw(page, MARGIN, TOP)));
    }

    private static void said(Flow flow, String text, Style style) {
        if (!text.isEmpty()) flow.text(text, style, Align.CENTER);
    }
}

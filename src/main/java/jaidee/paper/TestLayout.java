package jaidee.paper;

import java.awt.Color;
import java.util.List;

/// A short strip that shows whether a receipt printer works: Thai with all its marks, a line from edge to edge of what
/// the head can reach, a code to scan.
final class TestLayout {
    /// Marks above and below, narrow ones, one over another: what printers without Thai get wrong.
    private static final String THAI = "ปู่กับย่าซื้อน้ำปั่นให้น้องหมาที่นี่ ฿1,234.50";
    private static final double TOP = 3, BOTTOM = 5, MODULE = 0.625;

    private TestLayout() {
    }

    static Sheet draw(ThaiSetting setting, String title, List<String> lines, String code, Stock stock) {
        Flow flow = new Flow(setting, stock.width() - 2 * stock.margin());
        flow.block(9, (canvas, x, y) -> Paw.draw(canvas, Color.BLACK, x + flow.width() / 2, y + 4.2, 8, 0));
        flow.text(title, Style.bold(13), Align.CENTER);
        flow.text(THAI, Style.regular(9.5), Align.CENTER);
        lines.forEach(line -> flow.text(line, Style.regular(9.5), Align.CENTER));
        flow.rule(Color.BLACK, 0.5, 1.6);
        QrPicture qr = QrPicture.of(code);
        double size = qr.size(MODULE);
        flow.block(size, (canvas, x, y) -> canvas.qr(qr, Color.BLACK, x + (flow.width() - size) / 2, y, size));
        return PdfWriter.write(setting, title, stock, TOP + flow.height() + BOTTOM, List.of(page -> flow.draw(page, stock.margin(), TOP)));
    }
}

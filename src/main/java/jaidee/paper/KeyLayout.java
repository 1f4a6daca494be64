package jaidee.paper;

import java.awt.Color;
import java.util.List;

/// A recovery key on A5: numbered groups in large characters, and a code with the same in it.
final class KeyLayout {
    private static final double MARGIN = 14, ROW = 13, MODULE = 1.1;
    private static final int COLUMNS = 2;

    private KeyLayout() {
    }

    static Sheet draw(ThaiSetting setting, KeyPaper paper) {
        Flow flow = new Flow(setting, Stock.A5.width() - 2 * MARGIN);
        flow.block(14, (canvas, x, y) -> Paw.draw(canvas, Color.BLACK, x + flow.width() / 2, y + 6, 11, 0));
        flow.text(paper.title(), Style.bold(17), Align.CENTER).gap(2).text(paper.what(), Style.regular(10), Align.LEFT).gap(5);
        groups(flow, paper.groups());
        QrPicture qr = QrPicture.of(paper.code());
        double size = qr.size(MODULE);
        flow.gap(4).block(size, (canvas, x, y) -> canvas.qr(qr, Color.BLACK, x + (flow.width() - size) / 2, y, size));
        flow.gap(4);
        paper.notes().forEach(note -> flow.text(note, Style.regular(10), Align.LEFT).gap(1));
        return PdfWriter.write(setting, paper.title(), Stock.A5, Stock.A5.height(), List.of(page -> flow.draw(page, MARGIN, MARGIN)));
    }

    private static void groups(Flow flow, List<String> groups) {
        int rows = (groups.size() + COLUMNS - 1) / COLUMNS;
        double wide = flow.width() / COLUMNS;
        for (int row = 0; row < rows; row++) {
            int first = row * COLUMNS;
            flow.block(ROW, (canvas, x, y) -> {
                for (int i = first; i < Math.min(first + COLUMNS, groups.size()); i++) {
                    double left = x + (i - first) * wide;
                    canvas.stroke(Color.GRAY, 0.25, Outline.round(left + 1, y, wide - 2, ROW - 2, 1.5));
                    canvas.text(String.valueOf(i + 1), Style.regular(8), Align.LEFT, left + 3, y + 3.2);
                    canvas.text(String.join(" ", groups.get(i).split("")), Style.bold(20), Align.CENTER, left + wide / 2 + 2, y + 0.8);
                }
            });
        }
    }
}

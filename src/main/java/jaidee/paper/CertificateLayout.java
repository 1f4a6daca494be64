package jaidee.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The rabies certificate, lying: on A5, or the same larger on A4. Owner and animal on the left, what was given and who
/// answers for it on the right. It always fits one page: longer texts are set smaller.
final class CertificateLayout {
    private static final double PAGE_WIDTH = 210, PAGE_HEIGHT = 148, MARGIN = 9, PAD = 5, BETWEEN = 6, SIGNING = 9;

    private final ThaiSetting setting;
    private final CertificatePaper paper;
    private final double scale;

    private CertificateLayout(ThaiSetting setting, CertificatePaper paper, Stock stock) {
        this.setting = setting;
        this.paper = paper;
        this.scale = stock.height() / PAGE_WIDTH;
    }

    /// @param stock A5 or A4
    static Sheet draw(ThaiSetting setting, CertificatePaper paper, Stock stock) {
        CertificateLayout layout = new CertificateLayout(setting, paper, stock);
        return PdfWriter.writeLying(setting, paper.title().th() + " " + paper.number().value(), stock, List.of(layout::draw));
    }

    private void draw(Canvas page) throws IOException {
        double width = (PAGE_WIDTH - 2 * MARGIN) * scale, height = (PAGE_HEIGHT - 2 * MARGIN) * scale, edge = MARGIN * scale;
        page.stroke(Palette.TEAL, 0.7 * scale, Outline.round(edge, edge, width, height, 3 * scale));
        page.stroke(Palette.TEAL, 0.2 * scale, Outline.round(edge + 1.2 * scale, edge + 1.2 * scale, width - 2.4 * scale, height - 2.4 * scale, 2.2 * scale));
        double x = edge + PAD * scale, y = edge + PAD * 0.8 * scale, inner = width - 2 * PAD * scale;
        Flow head = head(inner);
        head.draw(page, x, y);
        y += head.height();
        Style foot = Style.regular(6.5 * scale).in(Palette.GREY);
        double bottom = edge + height - 2 * scale - foot.lineHeight();
        for (String line : setting.wrapAtMost(paper.foot(), foot, inner, 1)) page.text(line, foot, Align.CENTER, x + inner / 2, bottom - 0.5 * scale);
        double left = inner * 0.52, right = inner - left - BETWEEN * scale, room = bottom - y - scale;
        leftSide(left, room).draw(page, x, y);
        page.line(Palette.LINE, 0.2, x + left + BETWEEN * scale / 2, y + scale, x + left + BETWEEN * scale / 2, bottom - 2 * scale);
        Flow signature = signature(right);
        rightSide(right, room - signature.height()).draw(page, x + left + BETWEEN * scale, y);
        signature.draw(page, x + left + BETWEEN * scale, bottom - signature.height() - scale);
    }

    private Flow head(double inner) {
        double side = inner * 0.3, paw = 10 * scale;
        Flow clinic = new Flow(setting, side - paw - 2 * scale), title = new Flow(setting, inner - 2 * side - 4 * scale), number = new Flow(setting, side);
        List<String> lines = paper.clinic();
        for (int i = 0; i < lines.size(); i++)
            clinic.text(lines.get(i), i == 0 ? bold(9.5).in(Palette.DEEP) : regular(6.8).in(Palette.GREY), Align.LEFT, i == 0 ? 2 : 3);
        title.text(paper.title().th(), bold(13.5).in(Palette.DEEP), Align.CENTER).text(paper.title().en(), bold(10).in(Palette.TEAL), Align.CENTER);
        title.text(paper.law().th(), regular(6.8).in(Palette.GREY), Align.CENTER).text(paper.law().en(), regular(6.8).in(Palette.GREY), Align.CENTER);
        for (CertificatePaper.Entry entry : List.of(paper.number(), paper.day()))
            number.row(entry.label().th() + " / " + entry.label().en(), regular(7).in(Palette.GREY), entry.value(), bold(9.5).in(Palette.INK));
        if (!paper.copy().isEmpty()) stamp(number.gap(scale));
        double height = Math.max(Math.max(clinic.height(), title.height()), number.height());
        return new Flow(setting, inner).block(height, (canvas, x, y) -> {
            Paw.draw(canvas, Palette.TEAL, x + paw / 2, y + paw / 2, paw * 0.9, 0);
            clinic.draw(canvas, x + paw + 2 * scale, y);
            title.draw(canvas, x + side + 2 * scale, y);
            number.draw(canvas, x + inner - side, y);
        }).rule(Palette.TEAL, 0.3 * scale, 1.2 * scale);
    }

    private void stamp(Flow flow) {
        Style style = bold(9).in(Palette.DEEP);
        String mark = setting.wrapAtMost(paper.copy(), style, flow.width() - 6 * scale, 1).getFirst();
        double width = setting.width(mark, style) + 6 * scale, height = style.lineHeight() + 0.6 * scale;
        flow.block(height, (canvas, x, y) -> {
            canvas.stroke(Palette.DEEP, 0.4 * scale, Outline.round(x + flow.width() - width, y, width, height, 1.2 * scale));
            canvas.text(mark, style, Align.CENTER, x + flow.width() - width / 2, y + 0.3 * scale);
        });
    }

    private Flow leftSide(double width, double room) {
        Flow flow = null;
        for (double size = 1; size > 0.5; size -= 0.06) {
            flow = section(new Flow(setting, width), paper.ownerTitle(), paper.owner(), size).gap(1.5 * scale);
            section(flow, paper.animalTitle(), paper.animal(), size);
            if (flow.height() <= room) break;
        }
        return flow;
    }

    private Flow rightSide(double width, double room) {
        Flow flow = null;
        for (double size = 1; size > 0.5; size -= 0.06) {
            flow = section(new Flow(setting, width), paper.givenTitle(), paper.given(), size).gap(1.5 * scale);
            flow.text(paper.declaration().th(), regular(7.6 * size).in(Palette.INK), Align.LEFT);
            flow.text(paper.declaration().en(), regular(6.8 * size).in(Palette.GREY), Align.LEFT);
            if (flow.height() <= room) break;
        }
        return flow;
    }

    private Flow signature(double width) {
        Flow flow = new Flow(setting, width).gap(SIGNING * scale).rule(Palette.GREY, 0.2, 0.6 * scale, 0.6, 0.6);
        flow.text(paper.signature().th() + " / " + paper.signature().en(), regular(6.8).in(Palette.GREY), Align.CENTER);
        paper.vet().forEach(line -> flow.text(line, bold(8.5).in(Palette.INK), Align.CENTER, 1));
        return flow;
    }

    private Flow section(Flow flow, CertificatePaper.Pair title, List<CertificatePaper.Entry> entries, double size) {
        Style th = bold(8.5 * size).in(Palette.DEEP), en = regular(7 * size).in(Palette.TEAL);
        flow.block(th.lineHeight(), (canvas, x, y) -> {
            canvas.text(title.th(), th, Align.LEFT, x, y);
            canvas.text(title.en(), en, Align.LEFT, x + setting.width(title.th(), th) + 1.5 * scale, y + th.baseline() - en.baseline());
        });
        double half = (flow.width() - 3 * scale) / 2;
        for (int i = 0; i < entries.size(); i++) {
            boolean pair = !entries.get(i).wide() && i + 1 < entries.size() && !entries.get(i + 1).wide();
            List<Flow> cells = new ArrayList<>(List.of(entry(entries.get(i), entries.get(i).wide() ? flow.width() : half, size)));
            if (pair) cells.add(entry(entries.get(++i), half, size));
            flow.append(Flow.beside(setting, flow.width(), cells, List.of(0.0, half + 3 * scale))).gap(0.5 * scale);
        }
        return flow;
    }

    /// The label above, the value below it on a dotted line.
    private Flow entry(CertificatePaper.Entry entry, double width, double size) {
        Style value = bold(9.5 * size).in(Palette.INK).leading(1.4), label = regular(6.6 * size).in(Palette.GREY).leading(1.35);
        Flow flow = new Flow(setting, width).text(entry.label().th() + " / " + entry.label().en(), label, Align.LEFT, 1);
        List<String> lines = entry.value().isEmpty() ? List.of("") : setting.wrapAtMost(entry.value(), value, width, 3);
        for (String line : lines) flow.block(value.lineHeight(), (canvas, x, y) -> {
            canvas.text(line, value, Align.LEFT, x, y);
            canvas.line(Palette.LINE, 0.15, x, y + value.lineHeight() - 0.3 * scale, x + width, y + value.lineHeight() - 0.3 * scale, 0.4, 0.6);
        });
        return flow;
    }

    private Style bold(double points) {
        return Style.bold(points * scale);
    }

    private Style regular(double points) {
        return Style.regular(points * scale);
    }
}

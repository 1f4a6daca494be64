package jaidee.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// The report of a shift: one column on the 80 mm roll, two on A4, with as many pages as it takes.
final class DayReportLayout {
    private static final double ROLL_MARGIN = 4, ROLL_TOP = 3, ROLL_BOTTOM = 7;
    private static final double MARGIN = 15, TOP = 14, BOTTOM = 16, BETWEEN = 9;
    /// A longer section goes on in the next column.
    private static final int LINES = 20;
    private static final Style NAME = Style.bold(15);
    private static final Style TITLE = Style.bold(12.5);
    private static final Style HEADING = Style.bold(10);
    private static final Style BODY = Style.regular(9);
    private static final Style STRONG = Style.bold(9.5);
    private static final Style SMALL = Style.regular(8);

    private final ThaiSetting setting;
    private final DayReportPaper paper;

    private DayReportLayout(ThaiSetting setting, DayReportPaper paper) {
        this.setting = setting;
        this.paper = paper;
    }

    static Sheet roll(ThaiSetting setting, DayReportPaper paper) {
        DayReportLayout layout = new DayReportLayout(setting, paper);
        Flow flow = new Flow(setting, Stock.ROLL_80.width() - 2 * ROLL_MARGIN);
        layout.head(flow);
        paper.sections().forEach(section -> layout.section(flow, section));
        layout.end(flow);
        return PdfWriter.write(setting, layout.name(), Stock.ROLL_80, ROLL_TOP + flow.height() + ROLL_BOTTOM,
                List.of(page -> flow.draw(page, ROLL_MARGIN, ROLL_TOP)));
    }

    static Sheet a4(ThaiSetting setting, DayReportPaper paper) {
        DayReportLayout layout = new DayReportLayout(setting, paper);
        return PdfWriter.write(setting, layout.name(), Stock.A4, Stock.A4.height(), layout.pages());
    }

    private String name() {
        return (paper.title() + " " + paper.number()).strip();
    }

    private void head(Flow flow) {
        flow.text(paper.clinic(), NAME, Align.CENTER);
        flow.text(paper.address(), SMALL, Align.CENTER);
        flow.rule(Color.BLACK, 0.5, 1.6);
        if (!paper.copy().isEmpty()) copyMark(flow);
        flow.text(name(), TITLE, Align.CENTER);
        flow.gap(0.8);
        paper.head().forEach(line -> line(flow, line, BODY));
    }

    private void copyMark(Flow flow) {
        double width = setting.width(paper.copy(), TITLE) + 8, height = TITLE.lineHeight() + 1;
        flow.block(height + 1, (canvas, x, y) -> {
            canvas.stroke(Color.BLACK, 0.4, Outline.round(x + (flow.width() - width) / 2, y, width, height, 1.5));
            canvas.text(paper.copy(), TITLE, Align.CENTER, x + flow.width() / 2, y + 0.5);
        });
    }

    private void section(Flow flow, DayReportPaper.Section section) {
        flow.rule(Color.BLACK, 0.25, 1.5, 1.0, 0.8);
        flow.text(section.title(), HEADING, Align.LEFT);
        section.lines().forEach(line -> line(flow, line, BODY));
    }

    private static void line(Flow flow, DayReportPaper.Line line, Style usual) {
        Style style = line.strong() ? STRONG : usual;
        if (line.figure().isEmpty()) flow.text(line.words(), style, Align.LEFT);
        else flow.row(line.words(), style, line.figure().replace('-', '−'), style);
    }

    private void end(Flow flow) {
        if (!paper.note().isEmpty()) flow.gap(1).text(paper.note(), BODY, Align.LEFT);
        for (String signature : paper.signatures()) {
            flow.gap(9).rule(Color.BLACK, 0.25, 0.8, 0.6, 0.6);
            flow.text(signature, SMALL, Align.CENTER);
        }
        flow.gap(2).text(paper.foot(), SMALL, Align.CENTER);
    }

    private List<PdfWriter.Drawing> pages() {
        double whole = Stock.A4.width() - 2 * MARGIN, column = (whole - BETWEEN) / 2;
        Flow head = new Flow(setting, whole), end = new Flow(setting, column);
        head(head);
        end(end);
        List<Flow> parts = new ArrayList<>(paper.sections().stream().flatMap(section -> chunks(section).stream())
                .map(chunk -> flowOf(chunk, column)).toList());
        parts.add(end);
        double first = Stock.A4.height() - TOP - BOTTOM - head.height(), further = Stock.A4.height() - TOP - BOTTOM;
        List<List<Flow>> columns = columns(parts, first, further);
        List<PdfWriter.Drawing> pages = new ArrayList<>();
        for (int i = 0; i < columns.size(); i += 2) {
            List<Flow> left = columns.get(i), right = i + 1 < columns.size() ? columns.get(i + 1) : List.of();
            boolean onFirst = i == 0;
            pages.add(page -> {
                double top = TOP;
                if (onFirst) {
                    head.draw(page, MARGIN, TOP);
                    top += head.height();
                }
                draw(page, left, MARGIN, top);
                draw(page, right, MARGIN + column + BETWEEN, top);
            });
        }
        return pages;
    }

    private static void draw(Canvas page, List<Flow> column, double x, double top) throws java.io.IOException {
        double y = top;
        for (Flow part : column) {
            part.draw(page, x, y);
            y += part.height();
        }
    }

    /// What fits on one page is shared evenly between its two columns.
    private static List<List<Flow>> columns(List<Flow> parts, double first, double further) {
        double total = parts.stream().mapToDouble(Flow::height).sum();
        double tallest = parts.stream().mapToDouble(Flow::height).max().orElse(0);
        double room = total <= 2 * first - tallest ? Math.min(first, total / 2 + tallest / 2) : first;
        List<List<Flow>> columns = new ArrayList<>(List.of(new ArrayList<>()));
        double used = 0;
        for (Flow part : parts) {
            double here = columns.size() <= 2 ? room : further;
            if (used > 0 && used + part.height() > here) {
                columns.add(new ArrayList<>());
                used = 0;
            }
            columns.getLast().add(part);
            used += part.height();
        }
        return columns;
    }

    private static List<DayReportPaper.Section> chunks(DayReportPaper.Section section) {
        List<DayReportPaper.Section> chunks = new ArrayList<>();
        for (int from = 0; from == 0 || from < section.lines().size(); from += LINES)
            chunks.add(new DayReportPaper.Section(from == 0 ? section.title() : section.title() + " …",
                    section.lines().subList(from, Math.min(from + LINES, section.lines().size()))));
        return chunks;
    }

    private Flow flowOf(DayReportPaper.Section section, double width) {
        Flow flow = new Flow(setting, width);
        section(flow, section);
        return flow;
    }
}

package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws charts as lines and areas of the page itself, their words set like all others: sharp at any size, found by a search.
final class Charts {
    static final Style TITLE = Style.bold(10).in(Palette.DEEP);
    private static final Style SMALL = Style.regular(7.5).in(Palette.GREY), BODY = Style.regular(8.5).in(Palette.INK), STRONG = Style.bold(8.5).in(Palette.INK);
    private static final Color[] SHADES = {Palette.DEEP, new Color(0x7FBFB7), Palette.TEAL, new Color(0xF2D999), new Color(0x4A5A60), new Color(0xC5DEDA), new Color(0xB98A1E), Palette.LINE};
    private static final double BAR = 4.2, BETWEEN = 1.6, SHARE_BAR = 8;

    private final ThaiSetting setting;
    private final double width;
    private final String empty;

    /// @param empty said where there is nothing to draw
    Charts(ThaiSetting setting, double width, String empty) {
        this.setting = setting;
        this.width = width;
        this.empty = empty;
    }

    /// @param height of columns, without words above and below
    Flow draw(ChartPaper chart, double height) {
        Flow flow = new Flow(setting, width);
        if (!chart.title().isEmpty()) flow.text(chart.title(), TITLE, Align.LEFT, 2).gap(0.8);
        if (isEmpty(chart)) return flow.text(empty, BODY.in(Palette.GREY), Align.LEFT, 2).gap(2);
        switch (chart) {
            case ChartPaper.Columns columns -> new ColumnChart(setting, columns, width, height).addTo(flow);
            case ChartPaper.Ranks ranks -> ranks(flow, ranks.parts());
            case ChartPaper.Shares shares -> shares(flow, shares.parts());
        }
        if (!chart.how().isEmpty()) flow.gap(0.8).text(chart.how(), SMALL, Align.LEFT, 4);
        return one(flow);
    }

    private static boolean isEmpty(ChartPaper chart) {
        return switch (chart) {
            case ChartPaper.Columns columns -> values(columns).stream().allMatch(value -> value.signum() == 0);
            case ChartPaper.Ranks ranks -> ranks.parts().stream().noneMatch(part -> part.size().signum() > 0);
            case ChartPaper.Shares shares -> shares.parts().stream().noneMatch(part -> part.size().signum() > 0);
        };
    }

    static List<BigDecimal> values(ChartPaper.Columns chart) {
        List<BigDecimal> values = new ArrayList<>(chart.columns().values().stream().flatMap(Optional::stream).toList());
        chart.line().ifPresent(line -> line.values().forEach(value -> value.ifPresent(values::add)));
        return values;
    }

    /// Never torn between two pages.
    private Flow one(Flow flow) {
        return new Flow(setting, width).block(flow.height(), flow::draw);
    }

    private void ranks(Flow flow, List<ChartPaper.Part> parts) {
        double names = width * 0.34, values = parts.stream().mapToDouble(part -> setting.width(part.value(), STRONG)).max().orElse(0) + 2;
        double room = width - names - values, largest = parts.stream().mapToDouble(part -> part.size().doubleValue()).max().orElse(1);
        for (ChartPaper.Part part : parts) {
            String name = setting.wrapAtMost(part.name(), BODY, names - 3, 1).getFirst();
            double length = Math.max(0, part.size().doubleValue() / largest) * room;
            flow.block(BAR + BETWEEN, (canvas, x, y) -> {
                double text = y + (BAR - BODY.lineHeight()) / 2;
                canvas.text(name, BODY, Align.LEFT, x, text);
                if (length > 0) canvas.fill(Palette.TEAL, Outline.round(x + names, y, Math.max(length, 0.5), BAR, Math.min(0.8, length / 2)));
                canvas.text(part.value(), STRONG, Align.LEFT, x + names + length + 1.5, text);
            });
        }
    }

    private void shares(Flow flow, List<ChartPaper.Part> parts) {
        double whole = parts.stream().mapToDouble(part -> Math.max(0, part.size().doubleValue())).sum();
        flow.block(SHARE_BAR + 2, (canvas, x, y) -> {
            double left = x;
            for (int i = 0; i < parts.size(); i++) {
                double length = Math.max(0, parts.get(i).size().doubleValue()) / whole * width;
                segment(canvas, i, left, y, length);
                left += length;
            }
        });
        double column = (width - 6) / 2;
        for (int i = 0; i < parts.size(); i += 2) {
            int first = i;
            flow.block(BODY.lineHeight(), (canvas, x, y) -> {
                legend(canvas, parts, first, x, y, column);
                if (first + 1 < parts.size()) legend(canvas, parts, first + 1, x + column + 6, y, column);
            });
        }
    }

    private void segment(Canvas canvas, int index, double x, double y, double length) throws IOException {
        if (length <= 0) return;
        Color shade = SHADES[index % SHADES.length];
        canvas.fill(shade, x, y, Math.max(length - 0.4, 0.1), SHARE_BAR);
        String number = String.valueOf(index + 1);
        Style style = STRONG.in(onto(shade));
        if (setting.width(number, style) + 1.5 < length) canvas.text(number, style, Align.CENTER, x + length / 2 - 0.2, y + (SHARE_BAR - style.lineHeight()) / 2);
    }

    private void legend(Canvas canvas, List<ChartPaper.Part> parts, int index, double x, double y, double column) throws IOException {
        ChartPaper.Part part = parts.get(index);
        double box = 3.6, value = setting.width(part.value(), STRONG);
        Color shade = SHADES[index % SHADES.length];
        Style style = Style.bold(7).in(onto(shade));
        canvas.fill(shade, x, y + (BODY.lineHeight() - box) / 2, box, box);
        canvas.text(String.valueOf(index + 1), style, Align.CENTER, x + box / 2, y + (BODY.lineHeight() - style.lineHeight()) / 2);
        canvas.text(setting.wrapAtMost(part.name(), BODY, column - value - box - 4, 1).getFirst(), BODY, Align.LEFT, x + box + 1.8, y);
        canvas.text(part.value(), STRONG, Align.RIGHT, x + column, y);
    }

    private static Color onto(Color shade) {
        return shade.getRed() * 0.3 + shade.getGreen() * 0.59 + shade.getBlue() * 0.11 > 140 ? Palette.INK : Color.WHITE;
    }
}

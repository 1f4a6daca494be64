package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Columns over an axis, with a broken line of dots for what it was at another time.
final class ColumnChart {
    private static final Style SMALL = Style.regular(7).in(Palette.GREY), VALUE = Style.bold(7).in(Palette.INK);
    private static final Color PALE = new Color(0x7FBFB7), THEN = new Color(0x8A5A00);
    private static final double ABOVE = 4.2, TICKS = 5, AIR = 1.5;
    /// So many columns have room for their values.
    private static final int FEW = 14;

    private final ThaiSetting setting;
    private final ChartPaper.Columns chart;
    private final double width;
    private final double height;
    private final Scale scale;
    private final double axis;
    private final double slot;

    ColumnChart(ThaiSetting setting, ChartPaper.Columns chart, double width, double height) {
        this.setting = setting;
        this.chart = chart;
        this.width = width;
        this.height = height;
        List<BigDecimal> values = Charts.values(chart);
        this.scale = Scale.of(values.stream().min(BigDecimal::compareTo).orElseThrow(), values.stream().max(BigDecimal::compareTo).orElseThrow(), (int) TICKS);
        this.axis = scale.ticks().stream().mapToDouble(tick -> setting.width(scale.label(tick), SMALL)).max().orElse(0) + AIR;
        this.slot = (width - axis) / chart.labels().size();
    }

    void addTo(Flow flow) {
        flow.block(SMALL.lineHeight() + 1, this::legend);
        flow.block(ABOVE + height, (canvas, x, y) -> {
            grid(canvas, x, y + ABOVE);
            columns(canvas, x + axis, y + ABOVE);
            if (chart.line().isPresent()) line(canvas, chart.line().get(), x + axis, y + ABOVE);
            values(canvas, x + axis, y + ABOVE);
        });
        flow.block(SMALL.lineHeight() + 0.5, this::labels);
    }

    private void legend(Canvas canvas, double x, double y) throws IOException {
        canvas.text(chart.unit(), SMALL, Align.LEFT, x, y);
        double right = x + width, middle = y + SMALL.lineHeight() / 2;
        if (chart.line().isPresent()) {
            String name = chart.line().get().name();
            canvas.text(name, SMALL, Align.RIGHT, right, y);
            right -= setting.width(name, SMALL) + 10;
            canvas.line(THEN, 0.4, right, middle, right + 8, middle, 1.2, 0.8);
            canvas.fillEllipse(THEN, right + 4, middle, 0.7, 0.7, 0);
            right -= 4;
        }
        canvas.text(chart.columns().name(), SMALL, Align.RIGHT, right, y);
        canvas.fill(Palette.TEAL, right - setting.width(chart.columns().name(), SMALL) - 4, middle - 1.3, 2.6, 2.6);
    }

    private double down(BigDecimal value) {
        return height * (1 - scale.share(value));
    }

    private void grid(Canvas canvas, double x, double y) throws IOException {
        for (BigDecimal tick : scale.ticks()) {
            double at = y + down(tick);
            canvas.line(tick.signum() == 0 ? Palette.GREY : Palette.LINE, tick.signum() == 0 ? 0.25 : 0.12, x + axis, at, x + width, at);
            canvas.text(scale.label(tick), SMALL, Align.RIGHT, x + axis - AIR, at - SMALL.lineHeight() / 2);
        }
    }

    private void columns(Canvas canvas, double x, double y) throws IOException {
        List<Optional<BigDecimal>> values = chart.columns().values();
        double wide = slot * (values.size() <= FEW ? 0.62 : 0.7), zero = y + down(BigDecimal.ZERO);
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i).orElse(BigDecimal.ZERO);
            double at = y + down(value);
            if (value.signum() != 0) canvas.fill(chart.strong() < 0 || chart.strong() == i ? Palette.TEAL : PALE, x + (i + 0.5) * slot - wide / 2, Math.min(at, zero), wide, Math.abs(zero - at));
        }
    }

    /// Over the columns: all, or only the largest where there is no room for all.
    private void values(Canvas canvas, double x, double y) throws IOException {
        List<Optional<BigDecimal>> values = chart.columns().values();
        BigDecimal largest = values.stream().flatMap(Optional::stream).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
        int decimals = largest.compareTo(BigDecimal.valueOf(100)) < 0 && values.stream().flatMap(Optional::stream).anyMatch(each -> each.stripTrailingZeros().scale() > 0) ? 1 : 0;
        boolean all = values.size() <= FEW && values.stream().flatMap(Optional::stream).allMatch(value -> setting.width(Scale.label(value, decimals), VALUE) < slot - 0.3);
        double right = x + slot * chart.labels().size();
        for (int i = 0; i < values.size(); i++) {
            BigDecimal value = values.get(i).orElse(BigDecimal.ZERO);
            if (value.signum() <= 0 || !all && value.compareTo(largest) != 0) continue;
            String words = Scale.label(value, decimals);
            double half = setting.width(words, VALUE) / 2, middle = Math.clamp(x + (i + 0.5) * slot, x + half, right - half), at = y + down(value) - VALUE.lineHeight() - 0.1;
            halo(canvas, middle, at, half);
            canvas.text(words, VALUE, Align.CENTER, middle, at);
            if (!all) return;
        }
    }

    /// Keeps lines out of a number.
    private static void halo(Canvas canvas, double middle, double y, double half) throws IOException {
        canvas.fill(Color.WHITE, middle - half - 0.2, y + 0.6, 2 * half + 0.4, VALUE.lineHeight() - 1);
    }

    private void line(Canvas canvas, ChartPaper.Series line, double x, double y) throws IOException {
        double beforeX = Double.NaN, beforeY = 0;
        for (int i = 0; i < Math.min(line.values().size(), chart.labels().size()); i++) {
            if (line.values().get(i).isEmpty()) {
                beforeX = Double.NaN;
                continue;
            }
            double atX = x + (i + 0.5) * slot, atY = y + down(line.values().get(i).get());
            if (!Double.isNaN(beforeX)) {
                canvas.line(Color.WHITE, 0.9, beforeX, beforeY, atX, atY); // to be seen on a column without colour
                canvas.line(THEN, 0.35, beforeX, beforeY, atX, atY, 1.2, 0.8);
            }
            canvas.fillEllipse(Color.WHITE, atX, atY, 0.85, 0.85, 0);
            canvas.fillEllipse(THEN, atX, atY, 0.6, 0.6, 0);
            beforeX = atX;
            beforeY = atY;
        }
    }

    private void labels(Canvas canvas, double x, double y) throws IOException {
        double widest = chart.labels().stream().mapToDouble(label -> setting.width(label, SMALL)).max().orElse(0);
        int every = Math.max(1, (int) Math.ceil((widest + 0.6) / slot));
        for (int i = 0; i < chart.labels().size(); i++) {
            boolean strong = chart.strong() == i;
            if (i % every == 0) canvas.text(chart.labels().get(i), strong ? VALUE : SMALL, Align.CENTER, x + axis + (i + 0.5) * slot, y + 0.5);
        }
    }
}

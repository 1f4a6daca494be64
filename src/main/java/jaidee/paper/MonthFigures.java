package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/// The figures of a month: as tiles on the title page, and as rows with how each is counted in the chapters. An arrow says
/// whether a figure is above another; a full one that this is good, an empty one that it is not, so that black and white
/// print says the same as colour.
final class MonthFigures {
    static final Color GOOD = new Color(0x1A6B3C), BAD = new Color(0xA4262C);
    private static final Style NAME = Style.regular(8.5).in(Palette.GREY), VALUE = Style.bold(16).in(Palette.DEEP), UNIT = Style.regular(8).in(Palette.GREY),
            SMALL = Style.regular(7.5).in(Palette.GREY), FIGURE = Style.bold(8.5).in(Palette.INK), BODY = Style.regular(8.5).in(Palette.INK), HEAD = Style.bold(8).in(Palette.DEEP);
    private static final int ACROSS = 4;
    private static final double GUTTER = 3, PAD = 2.6, ARROW = 1.9, TEXT = 0.42, BETWEEN = 2.5;

    private final ThaiSetting setting;
    private final MonthPaper.Words words;
    private final double width;
    private final double tile;

    MonthFigures(ThaiSetting setting, MonthPaper.Words words, double width) {
        this.setting = setting;
        this.words = words;
        this.width = width;
        this.tile = (width - (ACROSS - 1) * GUTTER) / ACROSS;
    }

    /// Rows of tiles, all of one height.
    Flow tiles(List<MonthPaper.Tile> tiles) {
        boolean goals = tiles.stream().anyMatch(each -> !each.goal().value().isEmpty());
        double height = tiles.stream().mapToDouble(each -> inside(each, goals).height()).max().orElse(0) + 2 * PAD - 1;
        Flow flow = new Flow(setting, width);
        for (int from = 0; from < tiles.size(); from += ACROSS) {
            List<MonthPaper.Tile> row = tiles.subList(from, Math.min(from + ACROSS, tiles.size()));
            flow.block(height + GUTTER, (canvas, x, y) -> {
                for (int i = 0; i < row.size(); i++) {
                    double left = x + i * (tile + GUTTER);
                    canvas.stroke(Palette.LINE, 0.25, Outline.round(left, y, tile, height, 1.6));
                    inside(row.get(i), goals).draw(canvas, left + PAD, y + PAD - 0.6);
                }
            });
        }
        return flow;
    }

    private Flow inside(MonthPaper.Tile each, boolean goals) {
        double room = tile - 2 * PAD, unit = each.unit().isEmpty() ? 0 : setting.width(each.unit(), UNIT) + 1.2;
        Style value = setting.fitting(each.value(), VALUE, 7, room - unit, VALUE.lineHeight()).leading(1.35);
        Flow flow = new Flow(setting, room);
        flow.text(each.name(), setting.fitting(each.name(), NAME, 6.5, room, NAME.lineHeight() + 0.1), Align.LEFT, 1);
        double height = VALUE.millimetres() * 1.35;
        flow.block(height, (canvas, x, y) -> {
            double down = height - value.lineHeight() - (VALUE.millimetres() - value.millimetres()) * 0.3;
            canvas.text(each.value(), value, Align.LEFT, x, y + down);
            if (unit > 0) canvas.text(each.unit(), UNIT, Align.LEFT, x + setting.width(each.value(), value) + 1.2, y + down + value.baseline() - UNIT.baseline());
        });
        against(flow, words.lastMonth(), each.lastMonth());
        against(flow, words.lastYear(), each.lastYear());
        if (!each.goal().value().isEmpty()) against(flow, words.goal() + " " + each.goal().value(), each.goal());
        else if (goals) flow.gap(SMALL.lineHeight());
        return flow;
    }

    private void against(Flow flow, String name, MonthPaper.Against against) {
        Style style = Style.bold(7.5).in(color(against));
        String change = against.change().isEmpty() ? "–" : against.change();
        double room = flow.width() - setting.width(change, style) - ARROW - 2;
        Style fitted = setting.fitting(name, SMALL, 5.5, room, SMALL.lineHeight() + 0.1);
        String shown = setting.wrapAtMost(name, fitted, room, 1).getFirst();
        flow.block(SMALL.lineHeight(), (canvas, x, y) -> {
            canvas.text(shown, fitted, Align.LEFT, x, y + SMALL.baseline() - fitted.baseline());
            canvas.text(change, style, Align.RIGHT, x + flow.width(), y);
            if (!against.change().isEmpty()) arrow(canvas, against, x + flow.width() - setting.width(change, style) - ARROW - 0.8, y + style.baseline());
        });
    }

    private static Color color(MonthPaper.Against against) {
        return switch (against.turn()) {
            case BETTER -> GOOD;
            case WORSE -> BAD;
            case SAME -> Palette.GREY;
        };
    }

    /// @param baseline on which it stands
    private static void arrow(Canvas canvas, MonthPaper.Against against, double x, double baseline) throws IOException {
        double low = baseline - 0.1, high = low - ARROW * 0.85, tip = against.more() ? high : low, base = against.more() ? low : high;
        switch (against.turn()) {
            case BETTER -> canvas.fillPolygon(GOOD, x, base, x + ARROW, base, x + ARROW / 2, tip);
            case WORSE -> canvas.strokePolygon(BAD, 0.3, x + 0.15, base, x + ARROW - 0.15, base, x + ARROW / 2, tip);
            case SAME -> {
            }
        }
    }

    /// What the arrows say.
    Flow legend() {
        return new Flow(setting, width).block(SMALL.lineHeight(), (canvas, x, y) -> {
            double at = x;
            arrow(canvas, new MonthPaper.Against("", "", true, MonthPaper.Turn.BETTER), at, y + SMALL.baseline());
            canvas.text(words.better(), SMALL, Align.LEFT, at + ARROW + 1, y);
            at += ARROW + 1 + setting.width(words.better(), SMALL) + 5;
            arrow(canvas, new MonthPaper.Against("", "", true, MonthPaper.Turn.WORSE), at, y + SMALL.baseline());
            canvas.text(words.worse(), SMALL, Align.LEFT, at + ARROW + 1, y);
        });
    }

    /// The figures of a chapter below one another, each with how it is counted.
    void addTo(Pieces pieces, List<MonthPaper.Tile> figures) {
        if (figures.isEmpty()) return;
        double number = width * (1 - TEXT) / 4;
        Ruled ruled = new Ruled(setting, List.of(new Ruled.Column("", width * TEXT), new Ruled.Column("", number), new Ruled.Column("", number),
                new Ruled.Column("", number), new Ruled.Column("", number)), HEAD, BETWEEN);
        Flow head = head(ruled);
        pieces.heading(head);
        for (MonthPaper.Tile each : figures)
            pieces.row(ruled.row(List.of(new Flow(setting, ruled.inner(0)).text(each.name(), FIGURE, Align.LEFT, 2).text(each.how(), SMALL.points(7), Align.LEFT, 5),
                    now(each, ruled.inner(1)), beside(each.lastMonth(), ruled.inner(2)), beside(each.lastYear(), ruled.inner(3)), beside(each.goal(), ruled.inner(4)))), head, false);
        pieces.add(new Flow(setting, width).gap(3));
    }

    private Flow head(Ruled ruled) {
        List<String> titles = List.of(words.figure(), words.now(), words.lastMonth(), words.lastYear(), words.goal());
        double height = HEAD.lineHeight() + 1.4;
        return new Flow(setting, width).block(height, (canvas, x, y) -> {
            canvas.fill(Palette.MINT, Outline.round(x - 1, y, width + 2, height - 0.4, 1));
            for (int i = 0; i < titles.size(); i++)
                canvas.text(titles.get(i), HEAD, i == 0 ? Align.LEFT : Align.RIGHT, x + ruled.left(i) + (i == 0 ? 0 : ruled.inner(i)), y + 0.4);
        });
    }

    private Flow now(MonthPaper.Tile each, double room) {
        Flow flow = right(each.value(), FIGURE, room);
        return each.unit().isEmpty() ? flow : flow.append(right(each.unit(), SMALL.points(7), room));
    }

    private Flow beside(MonthPaper.Against against, double room) {
        if (against.value().isEmpty()) return right("–", BODY.in(Palette.GREY), room);
        Flow flow = right(against.value(), BODY, room);
        Style style = Style.bold(7.5).in(color(against));
        if (!against.change().isEmpty()) flow.block(style.lineHeight(), (canvas, x, y) -> {
            canvas.text(against.change(), style, Align.RIGHT, x + room, y);
            arrow(canvas, against, x + room - setting.width(against.change(), style) - ARROW - 0.8, y + style.baseline());
        });
        return flow;
    }

    private Flow right(String words, Style style, double room) {
        Style fitted = setting.fitting(words, style, 5.5, room, style.lineHeight() + 0.1);
        return new Flow(setting, room).block(style.lineHeight(), (canvas, x, y) -> canvas.text(words, fitted, Align.RIGHT, x + room, y + style.baseline() - fitted.baseline()));
    }
}

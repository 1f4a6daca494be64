package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/// The leaflet on A5: a band with the clinic's name, how points are earned and what they are worth, the tiers as columns in
/// their colours, rewards, extras. It is tried whole in smaller and smaller letters, then with fewer lines of the longest
/// lists, until it fits the page.
final class LeafletLayout {
    private static final double EDGE = 9, BAND = 36, FOOT = 15, ICON = 7.5, GAP = 3;
    private static final double WIDTH = Stock.A5.width() - 2 * EDGE, HEIGHT = Stock.A5.height() - BAND - FOOT - 8;
    private static final double LARGEST = 1.12, LEAST = 0.8, STEP = 0.04;
    /// A leaflet of so many lines of one kind is still read.
    private static final int MOST = 8;
    private static final Color ROW = new Color(0xF4F8F8);

    private final ThaiSetting setting;
    private final LeafletPaper paper;

    private LeafletLayout(ThaiSetting setting, LeafletPaper paper) {
        this.setting = setting;
        this.paper = paper;
    }

    static Sheet a5(ThaiSetting setting, LeafletPaper paper) {
        LeafletLayout layout = new LeafletLayout(setting, paper);
        return PdfWriter.write(setting, title(paper), Stock.A5, Stock.A5.height(), List.of(layout::draw));
    }

    /// Two beside one another on a lying page, to be cut apart.
    static Sheet a4(ThaiSetting setting, LeafletPaper paper) {
        LeafletLayout layout = new LeafletLayout(setting, paper);
        double middle = Stock.A4.height() / 2;
        return PdfWriter.writeLying(setting, title(paper), Stock.A4, List.of(page -> {
            layout.draw(page.at((middle - Stock.A5.width()) / 2, 0));
            layout.draw(page.at(middle + (middle - Stock.A5.width()) / 2, 0));
            page.line(Palette.LINE, 0.15, middle, 0, middle, Stock.A4.width(), 2, 2);
        }));
    }

    private static String title(LeafletPaper paper) {
        return paper.title() + " " + paper.clinic();
    }

    private void draw(Canvas page) throws IOException {
        band(page);
        Body body = body();
        double spare = Math.max(0, HEIGHT - body.flow().height()), air = Math.min(spare / 2, 5);
        body.flow().draw(page, EDGE, BAND + 4 + air);
        foot(page, body.whole());
    }

    private void band(Canvas page) throws IOException {
        double width = Stock.A5.width();
        page.clip(Outline.round(0, 0, width, BAND, 0));
        page.fill(Palette.DEEP, 0, 0, width, BAND);
        Paw.draw(page, Palette.TEAL_LIGHT, width - 14, 14, 40, 18);
        Paw.draw(page, Palette.TEAL_LIGHT, width - 46, 33, 18, -20);
        page.endClip();
        page.fill(Palette.AMBER, 0, BAND, width, 1.2);
        double room = WIDTH - 12;
        Flow words = new Flow(setting, room).text(paper.clinic(), setting.fitting(paper.clinic(), Style.bold(11).in(Palette.AMBER), 7, room, 6.5), Align.LEFT, 1);
        words.text(paper.title(), setting.fitting(paper.title(), Style.bold(22).in(Color.WHITE), 12, room, 12.5), Align.LEFT, 1);
        words.text(paper.slogan(), setting.fitting(paper.slogan(), Style.regular(10.5).in(Color.WHITE), 7, room, 6.5), Align.LEFT, 1);
        words.draw(page, EDGE, (BAND - words.height()) / 2);
    }

    /// @param whole nothing was left out
    private record Body(Flow flow, boolean whole) {
    }

    private Body body() {
        int longest = Math.max(Math.max(paper.earn().lines().size(), paper.rewards().size()), Math.max(paper.extras().lines().size(),
                paper.tiers().stream().mapToInt(tier -> tier.brings().size()).max().orElse(0)));
        Flow flow = null;
        for (int most = Math.min(MOST, Math.max(1, longest)); most >= 1; most--) {
            for (double scale = LARGEST; scale >= LEAST; scale -= STEP) {
                flow = flow(scale, most);
                if (flow.height() <= HEIGHT) return new Body(flow, most >= longest);
            }
        }
        return new Body(flow, false);
    }

    private Flow flow(double scale, int most) {
        Flow flow = new Flow(setting, WIDTH);
        part(flow, paper.earn().first(most), scale, LeafletIcons::coin);
        part(flow, paper.worth(), scale, LeafletIcons::purse);
        if (!paper.tiers().isEmpty()) {
            heading(flow, paper.tiersTitle(), scale, LeafletIcons::crown);
            flow.append(tiers(scale, most)).gap(GAP * scale);
        }
        if (!paper.rewards().isEmpty()) {
            heading(flow, paper.rewardsTitle(), scale, LeafletIcons::gift);
            rewards(flow, paper.rewards().subList(0, Math.min(most, paper.rewards().size())), scale);
            flow.gap(GAP * scale);
        }
        part(flow, paper.extras().first(most), scale, LeafletIcons::heart);
        return flow;
    }

    private void part(Flow flow, LeafletPaper.Part part, double scale, LeafletIcons.Icon icon) {
        if (part.lines().isEmpty()) return;
        heading(flow, part.title(), scale, icon);
        Flow lines = new Flow(setting, WIDTH - ICON - 2);
        part.lines().forEach(line -> lines.item(line, Style.regular(10 * scale).in(Palette.INK), 3.2));
        flow.append(moved(lines)).gap(GAP * scale);
    }

    private Flow moved(Flow lines) {
        return Flow.beside(setting, WIDTH, List.of(lines), List.of(ICON + 2));
    }

    private void heading(Flow flow, String title, double scale, LeafletIcons.Icon icon) {
        Style style = Style.bold(12.5 * scale).in(Palette.TEAL);
        double height = Math.max(style.lineHeight(), ICON * scale);
        flow.block(height, (canvas, x, y) -> {
            icon.draw(canvas, x, y + (height - ICON * scale) / 2, ICON * scale);
            canvas.text(title, style, Align.LEFT, x + ICON + 2, y + (height - style.lineHeight()) / 2);
        }).gap(0.6);
    }

    private Flow tiers(double scale, int most) {
        int count = paper.tiers().size();
        double between = 2.5, width = (WIDTH - (count - 1) * between) / count, inner = width - 5;
        Style name = Style.bold(11.5 * scale).in(Color.WHITE);
        List<Flow> columns = paper.tiers().stream().map(tier -> {
            Flow column = new Flow(setting, inner).text(tier.reached(), Style.bold(8.5 * scale).in(Palette.INK), Align.LEFT, 3).gap(0.4);
            tier.brings().stream().limit(most).forEach(line -> column.item(line, Style.regular(8.5 * scale).in(Palette.INK), 2.6));
            return column;
        }).toList();
        double head = name.lineHeight() + 1.4, height = head + 1.5 + columns.stream().mapToDouble(Flow::height).max().orElse(0) + 1.5;
        return new Flow(setting, WIDTH).block(height, (canvas, x, y) -> {
            for (int i = 0; i < count; i++) {
                double left = x + i * (width + between);
                Color color = paper.tiers().get(i).color();
                Outline outline = Outline.round(left, y, width, height, 2.5);
                canvas.clip(outline);
                canvas.fill(ROW, left, y, width, height);
                canvas.fill(color, left, y, width, head);
                canvas.endClip();
                canvas.stroke(color, 0.35, outline);
                String words = paper.tiers().get(i).name();
                canvas.text(words, setting.fitting(words, name, 6, width - 3, name.lineHeight()), Align.CENTER, left + width / 2, y + 0.7);
                columns.get(i).draw(canvas, left + 2.5, y + head + 1.2);
            }
        });
    }

    private void rewards(Flow flow, List<LeafletPaper.Reward> rewards, double scale) {
        double between = 4, width = (WIDTH - ICON - 2 - between) / 2;
        Style name = Style.regular(9.5 * scale).in(Palette.INK), points = Style.bold(9.5 * scale).in(Palette.TEAL);
        for (int i = 0; i < rewards.size(); i += 2) {
            List<Flow> both = rewards.subList(i, Math.min(i + 2, rewards.size())).stream()
                    .map(reward -> new Flow(setting, width).row(reward.name(), name, reward.points(), points)).toList();
            double height = both.stream().mapToDouble(Flow::height).max().orElse(0) + 0.6;
            flow.block(height, (canvas, x, y) -> {
                for (int c = 0; c < both.size(); c++) {
                    double left = x + ICON + 2 + c * (width + between);
                    both.get(c).draw(canvas, left, y);
                    canvas.line(Palette.LINE, 0.15, left, y + height - 0.3, left + width, y + height - 0.3, 0.5, 0.7);
                }
            });
        }
    }

    private void foot(Canvas page, boolean whole) throws IOException {
        double width = Stock.A5.width(), top = Stock.A5.height() - FOOT;
        page.fill(Palette.MINT, 0, top, width, FOOT);
        Style strong = Style.bold(10).in(Palette.DEEP), small = Style.regular(7.5).in(Palette.GREY);
        String whom = whole ? paper.more() : paper.rest(), asks = paper.phone().isEmpty() ? whom : whom + "  ·  " + paper.phone();
        Style fitted = setting.fitting(asks, strong, 6, WIDTH, strong.lineHeight() * 1.2);
        page.text(asks, fitted, Align.CENTER, width / 2, top + 2.2);
        page.text(paper.since(), setting.fitting(paper.since(), small, 5, WIDTH, small.lineHeight()), Align.CENTER, width / 2, top + 8.8);
    }
}

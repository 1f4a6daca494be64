package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Trees of owners: a circle as large as what each spent, lines to whom they recommended, name and amount beside it. All is
/// drawn as lines and letters, so that it can be enlarged.
final class FamilyLayout {
    private static final Style NAME = Style.bold(8.5).in(Palette.INK).leading(1.4), DETAIL = Style.regular(7.5).in(Palette.GREY).leading(1.4),
            HEAD = Style.bold(11).in(Palette.DEEP), SUM = Style.regular(9).in(Palette.GREY), HOW = Style.regular(8.5).in(Palette.GREY);
    private static final Color BRANCH = new Color(0x9FB7B4);
    private static final double ROW = 9.6, LARGEST = 3.4, SMALLEST = 0.9, LEAST_COLUMNS = 3, BESIDE = 1.6;

    private final ThaiSetting setting;
    private final FamilyPaper paper;

    private FamilyLayout(ThaiSetting setting, FamilyPaper paper) {
        this.setting = setting;
        this.paper = paper;
    }

    static Sheet draw(ThaiSetting setting, FamilyPaper paper) {
        FamilyLayout layout = new FamilyLayout(setting, paper);
        List<Flow> rows = new ArrayList<>();
        paper.families().forEach(family -> rows.add(layout.family(family)));
        if (!rows.isEmpty()) {
            Flow how = new Flow(setting, ListFrame.WIDTH).gap(2);
            paper.how().forEach(line -> how.text(line, HOW, Align.LEFT, 3));
            rows.add(how);
        }
        return new ListFrame(setting, paper.around()).draw(rows, (_, _, _) -> { }, 2);
    }

    private Flow family(FamilyPaper.Family family) {
        double column = ListFrame.WIDTH / Math.max(family.columns(), LEAST_COLUMNS);
        return new Flow(setting, ListFrame.WIDTH).row(family.heading(), HEAD, family.sum(), SUM).rule(Palette.LINE, 0.25, 0.8)
                .block(family.rows() * ROW + 3, (page, x, y) -> {
                    for (FamilyPaper.Place place : family.places()) if (place.from() >= 0) branch(page, x, y, column, family.places().get(place.from()), place);
                    for (FamilyPaper.Place place : family.places()) place(page, x, y, column, place);
                });
    }

    /// From the circle of whoever recommended: across, along the friends, and to each.
    private static void branch(Canvas page, double x, double y, double column, FamilyPaper.Place from, FamilyPaper.Place to) throws IOException {
        double stem = x + to.column() * column - 1.6, above = y + middle(from), below = y + middle(to);
        page.line(BRANCH, 0.35, x + from.column() * column + LARGEST, above, stem, above);
        page.line(BRANCH, 0.35, stem, above, stem, below);
        page.line(BRANCH, 0.35, stem, below, x + to.column() * column + LARGEST, below);
    }

    private void place(Canvas page, double x, double y, double column, FamilyPaper.Place place) throws IOException {
        double middle = y + middle(place), centre = x + place.column() * column + LARGEST, left = centre + LARGEST + BESIDE;
        boolean stub = place.share() < 0;
        double radius = stub ? 0 : Math.max(SMALLEST, LARGEST * Math.sqrt(place.share()));
        if (!stub) page.fillEllipse(Palette.TEAL, centre, middle, radius, radius, 0);
        double room = column - LARGEST * 2 - BESIDE - 3;
        // a line to friends must not run through the name
        page.fill(Color.WHITE, left - 0.6, middle - NAME.lineHeight() - 0.2, Math.max(width(place, room), 4) + 1.4, NAME.lineHeight() + DETAIL.lineHeight() + 0.4);
        page.text(fitting(place.name(), stub ? DETAIL : NAME, room), stub ? DETAIL : NAME, Align.LEFT, left, middle - NAME.lineHeight());
        page.text(fitting(place.detail(), DETAIL, room), DETAIL, Align.LEFT, left, middle);
    }

    private double width(FamilyPaper.Place place, double room) {
        return Math.max(setting.width(fitting(place.name(), NAME, room), NAME), setting.width(fitting(place.detail(), DETAIL, room), DETAIL));
    }

    private String fitting(String text, Style style, double room) {
        return text.isEmpty() ? "" : setting.wrapAtMost(text, style, room, 1).getFirst();
    }

    private static double middle(FamilyPaper.Place place) {
        return (place.row() + 0.5) * ROW + 1;
    }
}

package jaidee.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// The due list on A4: one row for each owner with all the pets, a box to tick for each thing that is due.
final class DueListLayout {
    private static final Color LATE = new Color(0xB4, 0x23, 0x18);
    private static final Style STRONG = Style.bold(10).in(Palette.INK).leading(1.45), BODY = Style.regular(9.5).in(Palette.INK).leading(1.45),
            SMALL = Style.regular(8).in(Palette.GREY).leading(1.45);
    private static final double[] WIDTHS = {48, 32, 48, 26, 30};
    private static final double TICK = 6;

    private final ThaiSetting setting;
    private final Ruled table;

    private DueListLayout(ThaiSetting setting, DueListPaper paper) {
        this.setting = setting;
        List<Ruled.Column> columns = new ArrayList<>();
        for (int i = 0; i < WIDTHS.length; i++) columns.add(new Ruled.Column(paper.columns().get(i), WIDTHS[i]));
        this.table = new Ruled(setting, columns, Style.bold(8.5).in(Palette.DEEP), 2);
    }

    static Sheet draw(ThaiSetting setting, DueListPaper paper) {
        DueListLayout layout = new DueListLayout(setting, paper);
        return new ListFrame(setting, paper.around()).draw(paper.households().stream().map(layout::household).toList(), layout.table::head,
                layout.table.headHeight());
    }

    private Flow household(DueListPaper.Household household) {
        List<Ruled.Text> who = new ArrayList<>(List.of(new Ruled.Text(household.owner(), STRONG)));
        for (int i = 0; i < household.phones().size(); i++) who.add(new Ruled.Text(household.phones().get(i), i == 0 ? STRONG : SMALL));
        Flow lines = new Flow(setting, table.width());
        household.lines().forEach(line -> lines.append(line(line)));
        Flow both = Flow.beside(setting, table.width(), List.of(table.cell(0, who), lines), List.of(0.0, 0.0));
        return table.ended(both, Palette.GREY);
    }

    private Flow line(DueListPaper.Line line) {
        Flow what = new Flow(setting, table.inner(2) - TICK).text(line.what(), BODY, Align.LEFT, 6);
        Flow box = new Flow(setting, TICK).block(BODY.lineHeight(), (canvas, x, y) -> ListFrame.box(canvas, x, y + (BODY.lineHeight() - ListFrame.BOX) / 2));
        Style due = line.late() ? BODY.in(LATE) : BODY;
        List<Flow> cells = List.of(box, table.cell(1, List.of(new Ruled.Text(line.pet(), STRONG))), what,
                table.cell(3, List.of(new Ruled.Text(line.due(), due), new Ruled.Text(line.since(), SMALL.in(due.color())))),
                table.cell(4, List.of(new Ruled.Text(line.attempts(), SMALL))));
        return Flow.beside(setting, table.width(), cells, List.of(table.left(2) - 1, table.left(1), table.left(2) + TICK - 1, table.left(3), table.left(4)));
    }
}

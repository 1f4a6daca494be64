package jaidee.paper;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/// The call sheet on A4: for each owner the number large, on the left who is called about which pet, on the right what to
/// say, below boxes to tick and a line to write on.
final class CallSheetLayout {
    private static final Color WARNING = new Color(0xB4, 0x23, 0x18);
    private static final Style OWNER = Style.bold(12).in(Palette.INK).leading(1.4), PHONE = Style.bold(19).in(Palette.DEEP).leading(1.3),
            BODY = Style.regular(9.5).in(Palette.INK).leading(1.45), STRONG = Style.bold(9.5).in(Palette.INK).leading(1.45),
            SMALL = Style.regular(8).in(Palette.GREY).leading(1.4), TICK = Style.regular(9.5).in(Color.BLACK);
    private static final double LEFT = 84, GUTTER = 5, PAD = 3;
    private static final int MOST_SAID = 14;
    /// A call higher than this may be torn between two pages.
    private static final double WHOLE = 180;

    private final ThaiSetting setting;
    private final CallSheetPaper paper;
    private final double width = ListFrame.WIDTH;

    private CallSheetLayout(ThaiSetting setting, CallSheetPaper paper) {
        this.setting = setting;
        this.paper = paper;
    }

    static Sheet draw(ThaiSetting setting, CallSheetPaper paper) {
        CallSheetLayout layout = new CallSheetLayout(setting, paper);
        return new ListFrame(setting, paper.around()).draw(paper.calls().stream().map(layout::call).toList(),
                (page, x, y) -> page.line(Palette.TEAL, 0.5, x, y + 0.5, x + layout.width, y + 0.5), 1.5);
    }

    private Flow call(CallSheetPaper.Call call) {
        Flow all = new Flow(setting, width).gap(1.5);
        Flow left = left(call), right = right(call);
        double higher = Math.max(left.height(), right.height());
        if (higher > WHOLE) all.append(Flow.beside(setting, width, List.of(left, right), List.of(0.0, LEFT + GUTTER)));
        else all.block(higher, (canvas, x, y) -> {
            left.draw(canvas, x, y);
            right.draw(canvas, x + LEFT + GUTTER, y);
        });
        return all.append(results()).rule(Palette.GREY, 0.3, 1.2);
    }

    private Flow left(CallSheetPaper.Call call) {
        Flow flow = new Flow(setting, LEFT).text(call.owner(), OWNER, Align.LEFT, 3);
        String phone = call.phone();
        if (!phone.isEmpty()) flow.text(phone, setting.fitting(phone, PHONE, 9, LEFT, PHONE.lineHeight()), Align.LEFT, 2);
        if (!call.others().isEmpty()) flow.text(String.join("  ", call.others()), SMALL, Align.LEFT, 3);
        call.warnings().forEach(warning -> flow.text(warning, SMALL.in(WARNING), Align.LEFT, 3));
        for (CallSheetPaper.Pet pet : call.pets()) {
            flow.text(pet.name(), STRONG, Align.LEFT, 3);
            if (!pet.due().isEmpty()) flow.text(pet.due(), BODY, Align.LEFT, 12);
        }
        return flow;
    }

    private Flow right(CallSheetPaper.Call call) {
        double room = width - LEFT - GUTTER;
        Flow flow = new Flow(setting, room);
        List<String> said = call.say().isEmpty() ? List.of() : setting.wrapAtMost(call.say(), BODY, room - 2 * PAD, MOST_SAID);
        for (int i = 0; i < said.size(); i++) {
            String line = said.get(i);
            boolean first = i == 0, last = i == said.size() - 1;
            flow.block(BODY.lineHeight(), (canvas, x, y) -> {
                canvas.fill(Palette.TEAL, x, y + (first ? 0.5 : 0), 0.7, BODY.lineHeight() - (first ? 0.5 : 0) - (last ? 0.5 : 0));
                canvas.text(line, BODY, Align.LEFT, x + PAD, y);
            });
        }
        call.attempts().forEach(attempt -> flow.text(attempt, SMALL, Align.LEFT, 2));
        return flow;
    }

    /// A box before each result, as many on a line as there is room for; the rest of the last one is to write on.
    private Flow results() {
        Flow flow = new Flow(setting, width).gap(1);
        double height = 6.5, x = 0;
        List<String> line = new ArrayList<>();
        for (String result : paper.results()) {
            double needs = ListFrame.BOX + 1.5 + setting.width(result, TICK) + 5;
            if (x + needs > width && !line.isEmpty()) {
                ticks(flow, List.copyOf(line), height, false);
                line.clear();
                x = 0;
            }
            line.add(result);
            x += needs;
        }
        ticks(flow, List.copyOf(line), height, true);
        return flow;
    }

    private void ticks(Flow flow, List<String> results, double height, boolean last) {
        flow.block(height, (canvas, left, y) -> {
            double x = left;
            for (String result : results) {
                ListFrame.box(canvas, x, y + (height - ListFrame.BOX) / 2);
                canvas.text(result, TICK, Align.LEFT, x + ListFrame.BOX + 1.5, y + (height - TICK.lineHeight()) / 2);
                x += ListFrame.BOX + 1.5 + setting.width(result, TICK) + 5;
            }
            if (!last) return;
            canvas.text(paper.note(), SMALL, Align.LEFT, x, y + (height - SMALL.lineHeight()) / 2);
            double from = x + setting.width(paper.note(), SMALL) + 1.5;
            if (from < left + width - 10) canvas.line(Palette.GREY, 0.2, from, y + height - 1.4, left + width, y + height - 1.4, 0.5, 0.6);
        });
    }
}

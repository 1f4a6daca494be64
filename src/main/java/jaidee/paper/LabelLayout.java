package jaidee.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Addresses on sheets of labels. Each is set as large as its label allows, inside what every office printer reaches.
final class LabelLayout {
    private static final double INSET = 5, LARGEST = 11, LEAST = 5.5;

    private LabelLayout() {
    }

    /// @param first place of the first label that is still on the sheet, from 0, row by row
    static Sheet draw(ThaiSetting setting, String title, List<AddressPaper> addresses, LabelForm form, int first) {
        int before = Math.clamp(first, 0, form.count() - 1);
        List<PdfWriter.Drawing> pages = new ArrayList<>();
        for (int from = 0; from < addresses.size(); ) {
            int start = pages.isEmpty() ? before : 0, to = Math.min(addresses.size(), from + form.count() - start);
            List<AddressPaper> some = addresses.subList(from, to);
            pages.add(page -> {
                for (int i = 0; i < some.size(); i++) label(setting, page, some.get(i), form, start + i);
            });
            from = to;
        }
        if (pages.isEmpty()) pages.add(page -> { });
        return PdfWriter.write(setting, title, Stock.A4, Stock.A4.height(), pages);
    }

    private static void label(ThaiSetting setting, Canvas page, AddressPaper address, LabelForm form, int place) throws IOException {
        double width = form.width() - 2 * INSET, room = form.height() - 2 * 3.5;
        Flow text = fitting(setting, address, width, room, LARGEST, LEAST);
        text.draw(page, form.x(place) + INSET, form.y(place) + Math.max(3.5, (form.height() - text.height()) / 2));
    }

    /// The address in the largest letters that leave it whole; only what no letter could hold ends with … .
    static Flow fitting(ThaiSetting setting, AddressPaper address, double width, double height, double largest, double least) {
        for (double points = largest; points >= least; points -= 0.5) {
            Flow flow = flow(setting, address, width, points, (int) Math.ceil(height / Style.regular(points).lineHeight()) + 1);
            if (flow.height() <= height) return flow;
        }
        for (int lines = 3; lines > 1; lines--) {
            Flow flow = flow(setting, address, width, least, lines);
            if (flow.height() <= height) return flow;
        }
        return flow(setting, address, width, least, 1);
    }

    private static Flow flow(ThaiSetting setting, AddressPaper address, double width, double points, int most) {
        Style body = Style.regular(points).leading(1.42), name = Style.bold(points + 0.5).leading(1.42), postcode = Style.bold(points + 1.5).leading(1.42);
        Flow flow = new Flow(setting, width);
        if (!address.to().isEmpty()) flow.text(address.to(), Style.regular(points * 0.8).in(Palette.GREY), Align.LEFT, 1);
        flow.text(address.name(), name, Align.LEFT, most);
        List<String> lines = address.lines();
        for (int i = 0; i < lines.size(); i++) {
            boolean last = i == lines.size() - 1 && !address.postcode().isEmpty();
            double room = width - setting.width(address.postcode(), postcode) - 2.5;
            if (last && setting.width(lines.get(i), body) <= room) return withPostcode(flow, setting, lines.get(i), body, address.postcode(), postcode);
            flow.text(lines.get(i), body, Align.LEFT, most);
        }
        return flow.text(address.postcode(), postcode, Align.LEFT, 1);
    }

    private static Flow withPostcode(Flow flow, ThaiSetting setting, String line, Style body, String postcode, Style strong) {
        return flow.block(strong.lineHeight(), (canvas, x, y) -> {
            canvas.text(line, body, Align.LEFT, x, y + strong.baseline() - body.baseline());
            canvas.text(postcode, strong, Align.LEFT, x + setting.width(line, body) + 2.5, y);
        });
    }
}

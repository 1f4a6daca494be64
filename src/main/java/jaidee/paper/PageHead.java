package jaidee.paper;

import java.awt.Color;
import java.io.IOException;

/// The top of a document page: the clinic on the left, on the right what it is, its number and day; on the first page
/// below that who it is made out to and what else has to be known.
final class PageHead {
    private static final Color RULE = new Color(0xB8, 0xBF, 0xC7);
    private static final double PAW = 13, GUTTER = 6, SPACE = 2.4;

    private final PageLook look;
    private final DocumentPaper paper;
    private final Flow clinic;
    private final Flow what;
    private final Flow party;

    PageHead(ThaiSetting setting, DocumentPaper paper, PageLook look) {
        this.look = look;
        this.paper = paper;
        double right = look.width() * 0.42;
        this.clinic = clinic(new Flow(setting, look.width() - right - PAW - GUTTER));
        this.what = what(new Flow(setting, right), setting);
        this.party = party(new Flow(setting, look.width()));
    }

    double height(boolean first) {
        return Math.max(clinic.height(), what.height()) + SPACE + (first ? party.height() : 0);
    }

    void draw(Canvas page, double x, double y, boolean first) throws IOException {
        Paw.draw(page, Color.BLACK, x + PAW / 2 - 1, y + PAW / 2, PAW - 2, 0);
        clinic.draw(page, x + PAW, y);
        what.draw(page, x + look.width() - what.width(), y);
        double below = y + Math.max(clinic.height(), what.height()) + SPACE / 2;
        page.line(Color.BLACK, 0.5, x, below, x + look.width(), below);
        if (first && party.height() > 0) party.draw(page, x, below + SPACE / 2);
    }

    private Flow clinic(Flow flow) {
        DocumentPaper.Clinic clinic = paper.clinic();
        flow.text(clinic.name(), look.name(), Align.LEFT);
        flow.text(clinic.address(), look.small(), Align.LEFT);
        if (!clinic.phone().isEmpty()) flow.text(paper.labels().phone() + " " + clinic.phone(), look.small(), Align.LEFT);
        if (!clinic.taxId().isEmpty())
            flow.text((paper.labels().taxId() + " " + clinic.taxId() + " " + clinic.branch()).strip(), look.small(), Align.LEFT);
        return flow;
    }

    private Flow what(Flow flow, ThaiSetting setting) {
        for (String line : setting.wrapEvenly(paper.head().title(), look.title(), flow.width()))
            flow.block(look.title().lineHeight(), (canvas, x, y) -> canvas.text(line, look.title(), Align.RIGHT, x + flow.width(), y));
        if (!paper.mark().printing().isEmpty()) stamp(flow, setting, paper.mark().printing());
        if (!paper.mark().across().isEmpty()) stamp(flow, setting, paper.mark().across());
        flow.row(paper.labels().number(), look.small(), paper.head().number(), look.strong());
        flow.row(paper.labels().day(), look.small(), paper.head().day(), look.body());
        if (!paper.head().cashier().isEmpty()) flow.row(paper.labels().cashier(), look.small(), paper.head().cashier(), look.body());
        return flow;
    }

    private void stamp(Flow flow, ThaiSetting setting, String word) {
        double width = setting.width(word, look.strong()) + 6, height = look.strong().lineHeight() + 0.6;
        flow.block(height + 1, (canvas, x, y) -> {
            canvas.stroke(Color.BLACK, 0.35, Outline.round(x + flow.width() - width, y, width, height, 1.2));
            canvas.text(word, look.strong(), Align.CENTER, x + flow.width() - width / 2, y + 0.3);
        });
    }

    private Flow party(Flow flow) {
        DocumentPaper.Head head = paper.head();
        DocumentPaper.Labels labels = paper.labels();
        if (paper.buyer().isPresent()) {
            DocumentPaper.Party buyer = paper.buyer().get();
            flow.text(labels.party() + "  " + buyer.name(), look.strong(), Align.LEFT);
            if (!buyer.address().isEmpty()) flow.text(buyer.address(), look.body(), Align.LEFT);
            if (!buyer.taxId().isEmpty())
                flow.text((labels.taxId() + " " + buyer.taxId() + "  " + buyer.branch()).strip(), look.body(), Align.LEFT);
        } else if (!head.owner().isEmpty()) {
            flow.text((labels.party() + "  " + head.owner() + "  " + head.maskedPhone()).strip(), look.strong(), Align.LEFT);
        }
        head.facts().forEach(fact -> flow.text((fact.label() + " " + fact.value()).strip(), look.small(), Align.LEFT));
        if (flow.height() > 0) flow.rule(RULE, 0.25, 1);
        return flow;
    }
}

package jaidee.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.stream.Collectors;

/// What stands below the table on the last page: sums on the right; words, notes, payments and points on the left; the
/// code and a line to sign at the bottom.
final class PageEnd {
    private static final Color LIGHT = new Color(0xF1, 0xF3, 0xF5), RULE = new Color(0x55, 0x5F, 0x6B);
    private static final double GUTTER = 8, SPACE = 5, MODULE = 0.5, SIGNING = 12;
    /// Lines that say what brought the points.
    private static final int REASONS = 3;

    private final PageLook look;
    private final DocumentPaper paper;
    private final Flow left;
    private final Flow right;
    private final QrPicture qr;

    PageEnd(ThaiSetting setting, DocumentPaper paper, PageLook look) {
        this.look = look;
        this.paper = paper;
        double sums = look.width() * 0.47;
        this.right = sums(new Flow(setting, sums));
        this.left = words(new Flow(setting, look.width() - sums - GUTTER));
        this.qr = paper.code().isEmpty() ? null : QrPicture.of(paper.code());
    }

    double height() {
        return Math.max(left.height(), right.height()) + SPACE + bottom();
    }

    private double bottom() {
        double code = qr == null ? 0 : qr.size(MODULE) + look.small().lineHeight();
        return Math.max(code, SIGNING + 2 * look.small().lineHeight());
    }

    /// @param foot where the page ends: code and signature stand on it
    void draw(Canvas page, double x, double y, double foot) throws IOException {
        left.draw(page, x, y);
        right.draw(page, x + look.amountEnd() - right.width(), y);
        double top = foot - bottom();
        if (qr != null) {
            double size = qr.size(MODULE);
            page.qr(qr, Color.BLACK, x, foot - size - look.small().lineHeight(), size);
            page.text(paper.code(), look.small(), Align.LEFT, x + 1, foot - look.small().lineHeight());
        }
        double width = look.width() * 0.36, middle = x + look.width() - width / 2;
        double line = Math.max(top + SIGNING, foot - 2 * look.small().lineHeight());
        page.line(RULE, 0.25, middle - width / 2, line, middle + width / 2, line, 0.6, 0.6);
        page.text(paper.labels().signature(), look.small(), Align.CENTER, middle, line + 0.5);
        if (!paper.footer().isEmpty()) page.text(paper.footer(), look.small(), Align.CENTER, middle, line + 0.5 + look.small().lineHeight());
    }

    private Flow sums(Flow flow) {
        DocumentPaper.Sums sums = paper.sums();
        sums.above().forEach(each -> flow.row(each.name(), look.body(), RollLayout.amount(each.amount()), look.body()));
        String total = RollLayout.amount(sums.total()), name = sums.name() + " (" + paper.labels().baht() + ")";
        double height = look.total().lineHeight() + 1;
        flow.gap(1).block(height, (canvas, x, y) -> {
            canvas.fill(LIGHT, Outline.round(x - 2, y, flow.width() + 4, height, 1));
            canvas.text(name, look.strong(), Align.LEFT, x, y + 0.5 + look.total().baseline() - look.strong().baseline());
            canvas.text(total, look.total(), Align.RIGHT, x + flow.width(), y + 0.5);
        });
        flow.gap(1);
        sums.below().forEach(each -> flow.row(each.name(), look.small(), RollLayout.amount(each.amount()), look.small()));
        return flow;
    }

    private Flow words(Flow flow) {
        DocumentPaper.Labels labels = paper.labels();
        if (!paper.words().isEmpty()) flow.text(paper.words(), look.strong(), Align.LEFT).gap(1);
        for (DocumentPaper.Payment payment : paper.payments()) {
            flow.row(payment.name(), look.body(), RollLayout.amount(payment.amount()), look.body());
            payment.tendered().ifPresent(money -> flow.row(labels.tendered(), look.small(), RollLayout.amount(money), look.small()));
            payment.change().ifPresent(money -> flow.row(labels.change(), look.small(), RollLayout.amount(money), look.small()));
        }
        flow.gap(1);
        paper.notes().forEach(note -> flow.text(note, look.small(), Align.LEFT));
        paper.earned().ifPresent(earned -> {
            flow.row(labels.earned(), look.small(), (earned.total().isNegative() ? "" : "+") + RollLayout.number(earned.total()) + " " + labels.points(), look.strong());
            String why = earned.reasons().stream().map(reason -> reason.text() + " " + RollLayout.number(reason.points())).collect(Collectors.joining(" + "));
            if (!why.isEmpty()) flow.text(why, look.small(), Align.LEFT, REASONS);
            if (earned.spent().isPositive()) flow.row(labels.spent(), look.small(), "−" + RollLayout.number(earned.spent()) + " " + labels.points(), look.strong());
            flow.row(labels.balance(), look.small(), RollLayout.number(earned.balance()) + " " + labels.points(), look.small());
        });
        paper.next().ifPresent(next -> {
            flow.gap(1).text(next.title(), look.strong(), Align.LEFT);
            next.visits().forEach(visit -> flow.row(visit.pet() + "  " + visit.what(), look.small(), visit.day(), look.strong()));
        });
        return flow;
    }
}

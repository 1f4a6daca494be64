package jaidee.paper;

import jaidee.kernel.Money;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;

/// A document on a thermal roll of 80 or 58 mm: who, what for each pet, the total that stands out, how it was paid, the
/// points and why. Black only.
final class RollLayout {
    private static final double TOP = 3;
    private static final double BOTTOM = 7;
    private static final double MODULE = 0.625; // five dots of a 203 dpi head
    private static final double NARROW = 0.88;

    private final ThaiSetting setting;
    private final DocumentPaper paper;
    private final Stock stock;
    private final Flow flow;
    private final Style name;
    private final Style title;
    private final Style body;
    private final Style strong;
    private final Style small;
    private final Style total;
    private final Style points;

    private RollLayout(ThaiSetting setting, DocumentPaper paper, Stock stock) {
        this.setting = setting;
        this.paper = paper;
        this.stock = stock;
        this.flow = new Flow(setting, stock.width() - 2 * stock.margin());
        double scale = stock == Stock.ROLL_58 ? NARROW : 1;
        this.name = Style.bold(15 * scale);
        this.title = Style.bold(11.5 * scale);
        this.body = Style.regular(9.5 * scale);
        this.strong = Style.bold(9.5 * scale);
        this.small = Style.regular(8.5 * scale);
        this.total = Style.bold(17 * scale);
        this.points = Style.bold(13 * scale);
    }

    static Sheet draw(ThaiSetting setting, DocumentPaper paper, Stock stock) {
        Flow flow = new RollLayout(setting, paper, stock).flow();
        String title = paper.head().title() + " " + paper.head().number();
        return PdfWriter.write(setting, title, stock, TOP + flow.height() + BOTTOM,
                List.of(page -> flow.draw(page, stock.margin(), TOP)));
    }

    private Flow flow() {
        across();
        clinic();
        head();
        paper.buyer().ifPresent(this::buyer);
        lines();
        sums();
        payments();
        paper.earned().ifPresent(this::points);
        paper.next().ifPresent(this::next);
        farewell();
        across();
        return flow;
    }

    /// White on black from edge to edge: nobody takes it for a receipt that counts.
    private void across() {
        if (paper.mark().across().isEmpty()) return;
        Style largest = new Style(Weight.BOLD, 30, Color.WHITE, Style.THAI_LEADING);
        double fits = Math.min(1, (flow.width() - 3) / setting.width(paper.mark().across(), largest));
        Style large = new Style(Weight.BOLD, 30 * fits, Color.WHITE, Style.THAI_LEADING);
        double height = large.lineHeight();
        flow.block(height + 2, (canvas, x, y) -> {
            canvas.fill(Color.BLACK, x, y, flow.width(), height);
            canvas.text(paper.mark().across(), large, Align.CENTER, x + flow.width() / 2, y);
        });
    }

    private void clinic() {
        DocumentPaper.Clinic clinic = paper.clinic();
        flow.block(9, (canvas, x, y) -> Paw.draw(canvas, Color.BLACK, x + flow.width() / 2, y + 4.2, 8, 0));
        flow.text(clinic.name(), name, Align.CENTER);
        flow.text(clinic.address(), small, Align.CENTER);
        if (!clinic.phone().isEmpty()) flow.text(paper.labels().phone() + " " + clinic.phone(), small, Align.CENTER);
        if (!clinic.taxId().isEmpty()) flow.text((paper.labels().taxId() + " " + clinic.taxId() + " " + clinic.branch()).strip(), small, Align.CENTER);
        flow.rule(Color.BLACK, 0.5, 1.6);
    }

    private void head() {
        DocumentPaper.Head head = paper.head();
        if (!paper.mark().printing().isEmpty()) stamp(paper.mark().printing());
        flow.text(head.title(), title, Align.CENTER);
        flow.gap(0.8);
        flow.row(paper.labels().number() + " " + head.number(), small, head.day(), small);
        if (!head.owner().isEmpty()) flow.row(head.owner(), strong, head.maskedPhone(), small);
        if (!head.cashier().isEmpty()) flow.text(paper.labels().cashier() + " " + head.cashier(), small, Align.LEFT);
        head.facts().forEach(fact -> flow.text((fact.label() + " " + fact.value()).strip(), small, Align.LEFT));
        dashes();
    }

    private void stamp(String mark) {
        double width = setting.width(mark, title) + 8, height = title.lineHeight() + 1;
        flow.block(height + 1, (canvas, x, y) -> {
            double left = x + (flow.width() - width) / 2;
            canvas.stroke(Color.BLACK, 0.4, Outline.round(left, y, width, height, 1.5));
            canvas.text(mark, title, Align.CENTER, x + flow.width() / 2, y + 0.5);
        });
    }

    private void buyer(DocumentPaper.Party buyer) {
        flow.text(paper.labels().party() + " " + buyer.name(), strong, Align.LEFT);
        if (!buyer.address().isEmpty()) flow.text(buyer.address(), small, Align.LEFT);
        if (!buyer.taxId().isEmpty()) flow.text((paper.labels().taxId() + " " + buyer.taxId() + " " + buyer.branch()).strip(), small, Align.LEFT);
        dashes();
    }

    private void lines() {
        String pet = "";
        for (DocumentPaper.Line line : paper.lines()) {
            if (!line.pet().isEmpty() && !line.pet().equals(pet)) {
                flow.gap(0.6).text(line.pet(), strong, Align.LEFT);
            }
            pet = line.pet();
            flow.row(line.marked(), body, amount(line.amount()), body);
            if (line.quantity().compareTo(BigDecimal.ONE) != 0) {
                flow.text("   " + quantity(line) + " × " + amount(line.unitPrice()), small, Align.LEFT);
            }
            if (!line.note().isEmpty()) flow.text("   " + line.note(), small, Align.LEFT);
        }
        if (!paper.lines().isEmpty()) dashes();
    }

    private void sums() {
        DocumentPaper.Sums sums = paper.sums();
        sums.above().forEach(each -> flow.row(each.name(), body, amount(each.amount()), body));
        flow.gap(0.8);
        flow.row(sums.name() + " (" + paper.labels().baht() + ")", strong, amount(sums.total()), total.leading(1.3));
        if (!paper.words().isEmpty()) flow.text(paper.words(), small, Align.LEFT);
        sums.below().forEach(each -> flow.row(each.name(), small, amount(each.amount()), small));
        paper.notes().forEach(note -> flow.text(note, small, Align.LEFT));
        flow.rule(Color.BLACK, 0.3, 1.4);
    }

    private void payments() {
        for (DocumentPaper.Payment payment : paper.payments()) {
            flow.row(payment.name(), body, amount(payment.amount()), body);
            payment.tendered().ifPresent(money -> flow.row(paper.labels().tendered(), body, amount(money), body));
            payment.change().ifPresent(money -> flow.row(paper.labels().change(), strong, amount(money), strong));
        }
    }

    private void points(DocumentPaper.Earned earned) {
        DocumentPaper.Labels labels = paper.labels();
        double inset = 3;
        Flow box = new Flow(setting, flow.width() - 2 * inset);
        box.row(labels.earned(), strong, (earned.total().isNegative() ? "" : "+") + number(earned.total()) + " " + labels.points(),
                points.leading(1.4));
        for (DocumentPaper.Reason reason : earned.reasons()) box.row(reason.text(), small, number(reason.points()), small);
        box.rule(Color.BLACK, 0.2, 1.0);
        if (earned.spent().isPositive()) box.row(labels.spent(), strong, "−" + number(earned.spent()) + " " + labels.points(), strong);
        box.row(labels.balance(), small, number(earned.balance()) + " " + labels.points(), strong);
        double height = box.height() + 3;
        flow.gap(2.4).block(height, (canvas, x, y) -> {
            canvas.stroke(Color.BLACK, 0.35, Outline.round(x + 0.2, y, flow.width() - 0.4, height, 2));
            box.draw(canvas, x + inset, y + 1.5);
        });
    }

    /// The day stands out: it is what the paper is kept for.
    private void next(DocumentPaper.Next next) {
        flow.gap(1.6).text(next.title(), title, Align.CENTER);
        String pet = "";
        for (DocumentPaper.NextVisit visit : next.visits()) {
            if (!visit.pet().equals(pet)) flow.gap(0.4).text(visit.pet(), strong, Align.LEFT);
            pet = visit.pet();
            flow.row(visit.what(), body, visit.day(), strong);
        }
    }

    private void farewell() {
        if (!paper.code().isEmpty()) {
            QrPicture qr = QrPicture.of(paper.code());
            double size = qr.size(MODULE);
            flow.gap(1).block(size, (canvas, x, y) -> canvas.qr(qr, Color.BLACK, x + (flow.width() - size) / 2, y, size));
            flow.text(paper.code(), small, Align.CENTER);
        }
        if (!paper.footer().isEmpty()) flow.gap(1).text(paper.footer(), strong, Align.CENTER);
        flow.gap(1);
    }

    private void dashes() {
        flow.rule(Color.BLACK, 0.25, 1.5, 1.0, 0.8);
    }

    static String quantity(DocumentPaper.Line line) {
        return line.quantity().stripTrailingZeros().toPlainString();
    }

    static String amount(Money money) {
        return money.toString().replace('-', '−');
    }

    static String number(Object points) {
        return points.toString().replace('-', '−');
    }
}

package jaidee.paper;

import jaidee.kernel.Money;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;

/// The receipt on an 80 mm roll: who, what for each pet, the total that stands out, how it was paid, the points and why.
final class ReceiptLayout {
    private static final double MARGIN = 4;
    private static final double TOP = 3;
    private static final double BOTTOM = 7;
    private static final double MODULE = 0.625; // five dots of a 203 dpi head
    private static final Style NAME = Style.bold(15);
    private static final Style TITLE = Style.bold(11.5);
    private static final Style BODY = Style.regular(9.5);
    private static final Style STRONG = Style.bold(9.5);
    private static final Style SMALL = Style.regular(8.5);
    private static final Style TOTAL = Style.bold(17);
    private static final Style POINTS = Style.bold(13);

    private final ThaiSetting setting;
    private final ReceiptPaper paper;
    private final Flow flow;

    private ReceiptLayout(ThaiSetting setting, ReceiptPaper paper) {
        this.setting = setting;
        this.paper = paper;
        this.flow = new Flow(setting, Stock.ROLL_80.width() - 2 * MARGIN);
    }

    static Sheet draw(ThaiSetting setting, ReceiptPaper paper) {
        Flow flow = new ReceiptLayout(setting, paper).flow();
        String title = paper.head().title() + " " + paper.head().number();
        return PdfWriter.write(setting, title, Stock.ROLL_80, TOP + flow.height() + BOTTOM,
                List.of(page -> flow.draw(page, MARGIN, TOP)));
    }

    private Flow flow() {
        clinic();
        head();
        lines();
        sums();
        payments();
        paper.earned().ifPresent(this::points);
        farewell();
        return flow;
    }

    private void clinic() {
        ReceiptPaper.Clinic clinic = paper.clinic();
        flow.block(9, (canvas, x, y) -> Paw.draw(canvas, Color.BLACK, x + flow.width() / 2, y + 4.2, 8, 0));
        flow.text(clinic.name(), NAME, Align.CENTER);
        flow.text(clinic.address(), SMALL, Align.CENTER);
        if (!clinic.phone().isEmpty()) flow.text(paper.labels().phone() + " " + clinic.phone(), SMALL, Align.CENTER);
        if (!clinic.taxId().isEmpty()) flow.text(paper.labels().taxId() + " " + clinic.taxId(), SMALL, Align.CENTER);
        flow.rule(Color.BLACK, 0.5, 1.6);
    }

    private void head() {
        ReceiptPaper.Head head = paper.head();
        if (paper.copy()) copyMark();
        flow.text(head.title(), TITLE, Align.CENTER);
        flow.gap(0.8);
        flow.row(paper.labels().number() + " " + head.number(), SMALL, head.day(), SMALL);
        if (!head.owner().isEmpty()) flow.row(head.owner(), STRONG, head.maskedPhone(), SMALL);
        if (!head.cashier().isEmpty()) flow.text(paper.labels().cashier() + " " + head.cashier(), SMALL, Align.LEFT);
        dashes();
    }

    private void copyMark() {
        String mark = paper.labels().copy();
        double width = setting.width(mark, TITLE) + 8, height = TITLE.lineHeight() + 1;
        flow.block(height + 1, (canvas, x, y) -> {
            double left = x + (flow.width() - width) / 2;
            canvas.stroke(Color.BLACK, 0.4, Outline.round(left, y, width, height, 1.5));
            canvas.text(mark, TITLE, Align.CENTER, x + flow.width() / 2, y + 0.5);
        });
    }

    private void lines() {
        String pet = "";
        for (ReceiptPaper.Line line : paper.lines()) {
            if (!line.pet().isEmpty() && !line.pet().equals(pet)) {
                flow.gap(0.6).text(line.pet(), STRONG, Align.LEFT);
            }
            pet = line.pet();
            flow.row(line.description(), BODY, amount(line.amount()), BODY);
            if (line.quantity().compareTo(BigDecimal.ONE) != 0) {
                flow.text("   " + line.quantity().stripTrailingZeros().toPlainString() + " × " + amount(line.unitPrice()), SMALL, Align.LEFT);
            }
            if (!line.note().isEmpty()) flow.text("   " + line.note(), SMALL, Align.LEFT);
        }
        dashes();
    }

    private void sums() {
        ReceiptPaper.Sums sums = paper.sums();
        if (!sums.discounts().isEmpty() || !sums.subtotal().equals(sums.total())) {
            flow.row(paper.labels().subtotal(), BODY, amount(sums.subtotal()), BODY);
        }
        for (ReceiptPaper.Amount discount : sums.discounts()) {
            flow.row(discount.name(), BODY, amount(discount.amount().negated()), BODY);
        }
        flow.gap(0.8);
        flow.row(paper.labels().total() + " (" + paper.labels().baht() + ")", STRONG, amount(sums.total()), TOTAL.leading(1.3));
        for (ReceiptPaper.Amount vat : sums.vat()) flow.row(vat.name(), SMALL, amount(vat.amount()), SMALL);
        paper.notes().forEach(note -> flow.text(note, SMALL, Align.LEFT));
        flow.rule(Color.BLACK, 0.3, 1.4);
    }

    private void payments() {
        for (ReceiptPaper.Payment payment : paper.payments()) {
            flow.row(payment.name(), BODY, amount(payment.amount()), BODY);
            payment.tendered().ifPresent(money -> flow.row(paper.labels().tendered(), BODY, amount(money), BODY));
            payment.change().ifPresent(money -> flow.row(paper.labels().change(), STRONG, amount(money), STRONG));
        }
    }

    private void points(ReceiptPaper.Earned earned) {
        ReceiptPaper.Labels labels = paper.labels();
        double inset = 3;
        Flow box = new Flow(setting, flow.width() - 2 * inset);
        box.row(labels.earned(), STRONG, (earned.total().isNegative() ? "" : "+") + number(earned.total()) + " " + labels.points(),
                POINTS.leading(1.4));
        for (ReceiptPaper.Reason reason : earned.reasons()) box.row(reason.text(), SMALL, number(reason.points()), SMALL);
        box.rule(Color.BLACK, 0.2, 1.0);
        if (earned.spent().isPositive()) box.row(labels.spent(), STRONG, "-" + number(earned.spent()) + " " + labels.points(), STRONG);
        box.row(labels.balance(), SMALL, number(earned.balance()) + " " + labels.points(), STRONG);
        double height = box.height() + 3;
        flow.gap(2.4).block(height, (canvas, x, y) -> {
            canvas.stroke(Color.BLACK, 0.35, Outline.round(x + 0.2, y, flow.width() - 0.4, height, 2));
            box.draw(canvas, x + inset, y + 1.5);
        });
    }

    private void farewell() {
        if (!paper.code().isEmpty()) {
            QrPicture qr = QrPicture.of(paper.code());
            double size = qr.size(MODULE);
            flow.gap(1).block(size, (canvas, x, y) -> canvas.qr(qr, Color.BLACK, x + (flow.width() - size) / 2, y, size));
            flow.text(paper.code(), SMALL, Align.CENTER);
        }
        flow.gap(1).text(paper.footer(), STRONG, Align.CENTER);
    }

    private void dashes() {
        flow.rule(Color.BLACK, 0.25, 1.5, 1.0, 0.8);
    }

    private static String amount(Money money) {
        return money.toString().replace('-', '−');
    }

    private static String number(Object points) {
        return points.toString().replace('-', '−');
    }
}

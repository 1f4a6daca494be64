package jaidee.checkout;

import jaidee.kernel.BahtText;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.PetId;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.TaxId;
import jaidee.kernel.Texts;
import jaidee.paper.ReceiptPaper;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.settings.Clinic;
import jaidee.till.PaymentMethod;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns a receipt into what its paper says, in one language.
public final class ReceiptPapers {
    private final Texts texts;
    private final Clinic clinic;

    private ReceiptPapers(Texts texts, Clinic clinic) {
        this.texts = texts;
        this.clinic = clinic;
    }

    /// @param copy marks a reprint (see `SaleHistory.print`)
    public static ReceiptPaper of(SaleReceipt receipt, boolean copy, Clinic clinic, Language language) {
        return new ReceiptPapers(Texts.of(language), clinic).paper(receipt, copy);
    }

    private ReceiptPaper paper(SaleReceipt receipt, boolean copy) {
        return new ReceiptPaper(head(), head(receipt), byPet(receipt).stream().map(this::line).toList(), sums(receipt),
                receipt.payments().stream().map(this::payment).toList(), receipt.points().map(this::earned), notes(receipt),
                new ScanCode(CodeKind.RECEIPT, receipt.token()).text(), texts.get("checkout.paper.thanks"), copy, labels());
    }

    private ReceiptPaper.Clinic head() {
        String taxId = clinic.taxId().map(id -> TaxId.parse(id).map(TaxId::display)).filter(o -> o.isDone()).map(o -> o.get()).orElse("");
        return new ReceiptPaper.Clinic(clinic.name(texts.language()), clinic.address(), phone(clinic.phone()), taxId);
    }

    private ReceiptPaper.Head head(SaleReceipt receipt) {
        return new ReceiptPaper.Head(texts.get(receipt.kind().named()), receipt.number(), Days.momentText(receipt.at(), texts.language()),
                receipt.cashier(), receipt.customer().map(SaleReceipt.Customer::name).orElse(""),
                receipt.customer().map(c -> PhoneNumber.parse(c.phone())).filter(o -> o.isDone()).map(o -> o.get().masked()).orElse(""));
    }

    /// Lines of one pet together, pets in the order they came on the bill.
    private static List<SaleReceipt.Line> byPet(SaleReceipt receipt) {
        List<Optional<PetId>> pets = receipt.lines().stream().map(SaleReceipt.Line::pet).distinct().toList();
        return receipt.lines().stream().sorted(Comparator.comparingInt(line -> pets.indexOf(line.pet()))).toList();
    }

    private ReceiptPaper.Line line(SaleReceipt.Line line) {
        String pet = line.petName().isEmpty() ? "" : texts.get("checkout.paper.pet", line.petName());
        return new ReceiptPaper.Line(pet, line.name().in(texts.language()), BigDecimal.valueOf(line.quantity()), line.unitPrice(),
                line.gross(), note(line));
    }

    /// With the usual price, where another one was asked.
    private String note(SaleReceipt.Line line) {
        Optional<String> listed = line.byHand().map(other -> texts.get("checkout.given.listed", other.listed(), other.reason()));
        return listed.map(words -> line.note().isEmpty() ? words : words + " · " + line.note()).orElse(line.note());
    }

    private ReceiptPaper.Sums sums(SaleReceipt receipt) {
        List<ReceiptPaper.Amount> discounts = new ArrayList<>(receipt.discounts().stream()
                .map(discount -> new ReceiptPaper.Amount(DiscountWords.said(receipt, discount, texts), discount.amount())).toList());
        if (receipt.rounding().isNegative())
            discounts.add(new ReceiptPaper.Amount(texts.get("checkout.paper.rounding"), receipt.rounding().negated()));
        return new ReceiptPaper.Sums(receipt.gross(), discounts, receipt.payable(), vat(receipt.vat()));
    }

    private List<ReceiptPaper.Amount> vat(VatSums vat) {
        if (vat.basisPoints() == 0) return List.of();
        String rate = BigDecimal.valueOf(vat.basisPoints(), 2).stripTrailingZeros().toPlainString();
        List<ReceiptPaper.Amount> lines = new ArrayList<>();
        lines.add(new ReceiptPaper.Amount(texts.get("checkout.paper.vat_base"), vat.base()));
        lines.add(new ReceiptPaper.Amount(texts.get("checkout.paper.vat", rate), vat.vat()));
        if (vat.exempt().isPositive()) lines.add(new ReceiptPaper.Amount(texts.get("checkout.paper.vat_exempt"), vat.exempt()));
        return lines;
    }

    private ReceiptPaper.Payment payment(Paid paid) {
        String name = texts.get(paid.method().named());
        Money tendered = paid.tendered().orElse(paid.amount());
        return paid.method() == PaymentMethod.CASH && paid.amount().isPositive() ? ReceiptPaper.Payment.cash(name, paid.amount(), tendered)
                : ReceiptPaper.Payment.of(name, paid.amount());
    }

    private ReceiptPaper.Earned earned(SaleReceipt.PointsPart points) {
        return new ReceiptPaper.Earned(points.reasons().stream()
                .map(reason -> new ReceiptPaper.Reason(texts.get(reason.why()), reason.points())).toList(), points.earned(), points.spent(), points.balance());
    }

    private List<String> notes(SaleReceipt receipt) {
        List<String> notes = new ArrayList<>();
        if (texts.language() == Language.TH) notes.add("(" + BahtText.of(receipt.payable()) + ")");
        if (receipt.vat().basisPoints() > 0) notes.add(texts.get("checkout.paper.vat_included"));
        if (!receipt.note().isEmpty()) notes.add(receipt.note());
        if (clinic.sample()) notes.add(texts.get("checkout.paper.sample"));
        return notes;
    }

    private ReceiptPaper.Labels labels() {
        return new ReceiptPaper.Labels(texts.get("checkout.paper.phone"), texts.get("checkout.paper.tax_id"), texts.get("checkout.paper.number"),
                texts.get("checkout.paper.cashier"), texts.get("checkout.paper.subtotal"), texts.get("checkout.paper.total"),
                texts.get("checkout.paper.baht"), texts.get("checkout.paper.tendered"), texts.get("checkout.paper.change"),
                texts.get("checkout.paper.earned"), texts.get("checkout.paper.spent"), texts.get("checkout.paper.balance"), texts.get("checkout.paper.points"),
                texts.get("checkout.paper.copy"));
    }

    private String phone(String stored) {
        return PhoneNumber.parse(stored).map(number -> number.display(texts.language())) instanceof Outcome.Done<String>(String shown)
                ? shown : stored;
    }
}

package jaidee.checkout;

import jaidee.documents.DocumentKind;
import jaidee.documents.PaperForm;
import jaidee.kernel.Days;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Texts;
import jaidee.paper.DocumentPaper;
import jaidee.till.PaymentMethod;
import jaidee.loyalty.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Turns a sale into what its paper says: receipt, abbreviated or full tax invoice.
public final class ReceiptPapers {
    private final SaleReceipt receipt;
    private final PaperForm form;
    private final Texts texts;
    private final Optional<Standing.Expiring> expiring;

    private ReceiptPapers(SaleReceipt receipt, PaperForm form, Optional<Standing.Expiring> expiring) {
        this.expiring = expiring;
        this.receipt = receipt;
        this.form = form;
        this.texts = form.texts();
    }

    public static DocumentPaper of(SaleReceipt receipt, PaperForm form) {
        return of(receipt, form, Optional.empty());
    }

    /// @param expiring points of the customer that lapse soon
    public static DocumentPaper of(SaleReceipt receipt, PaperForm form, Optional<Standing.Expiring> expiring) {
        return new ReceiptPapers(receipt, form, expiring).paper();
    }

    private DocumentPaper paper() {
        boolean invoice = form.document().kind() == DocumentKind.TAX_INVOICE;
        return new DocumentPaper(form.mark(), form.clinic(), head(), form.buyer(), byPet().stream().map(this::line).toList(),
                invoice ? invoiceSums() : sums(), form.words(invoice ? receipt.net() : receipt.payable()),
                receipt.payments().stream().map(this::payment).toList(), receipt.points().map(this::earned), invoice ? Optional.empty() : next(), notes(), form.code(),
                texts.get("documents.paper.thanks"), form.labels());
    }

    /// The day is that of the sale also on an invoice asked for later: it stands in place of one of that day, and says of
    /// which (order of the Revenue Department ป.86/2542).
    private DocumentPaper.Head head() {
        List<DocumentPaper.Fact> facts = new ArrayList<>();
        form.document().replaces().ifPresent(former -> facts.add(form.fact("documents.paper.in_place_of", former.number())));
        return form.head(receipt.at(), receipt.cashier(), receipt.customer().map(SaleReceipt.Customer::name).orElse(""),
                receipt.customer().map(SaleReceipt.Customer::phone).orElse(""), facts);
    }

    /// Lines of one pet together, pets in the order they came on the bill.
    private List<SaleReceipt.Line> byPet() {
        List<Optional<PetId>> pets = receipt.lines().stream().map(SaleReceipt.Line::pet).distinct().toList();
        return receipt.lines().stream().sorted(Comparator.comparingInt(line -> pets.indexOf(line.pet()))).toList();
    }

    private DocumentPaper.Line line(SaleReceipt.Line line) {
        return new DocumentPaper.Line(form.pet(line.petName()), line.name().in(texts.language()), BigDecimal.valueOf(line.quantity()),
                line.unitPrice(), line.gross(), note(line), form.markOf(receipt.isExempt(line), receipt.vat().basisPoints()));
    }

    /// With the usual price, where another one was asked.
    private String note(SaleReceipt.Line line) {
        Optional<String> listed = line.byHand().map(other -> texts.get("checkout.given.listed", other.listed(), other.reason()));
        return listed.map(words -> line.note().isEmpty() ? words : words + " · " + line.note()).orElse(line.note());
    }

    private DocumentPaper.Sums sums() {
        List<DocumentPaper.Amount> above = discounts();
        if (!receipt.rounding().isZero()) above.add(form.amount("documents.paper.rounding", receipt.rounding()));
        return new DocumentPaper.Sums(withSubtotal(above), texts.get("documents.paper.total"), receipt.payable(), tax());
    }

    /// The tax by itself, before the sum (s. 86/4 no. 6); what a cash bill is rounded down by is no part of the invoice.
    private DocumentPaper.Sums invoiceSums() {
        List<DocumentPaper.Amount> above = withSubtotal(discounts());
        above.addAll(tax());
        List<DocumentPaper.Amount> below = receipt.rounding().isZero() ? List.of()
                : List.of(form.amount("documents.paper.rounding", receipt.rounding()), form.amount("documents.paper.total", receipt.payable()));
        return new DocumentPaper.Sums(above, texts.get("documents.paper.sum"), receipt.net(), below);
    }

    private List<DocumentPaper.Amount> discounts() {
        return new ArrayList<>(receipt.discounts().stream()
                .map(discount -> new DocumentPaper.Amount(DiscountWords.said(receipt, discount, texts), discount.amount().negated())).toList());
    }

    private List<DocumentPaper.Amount> withSubtotal(List<DocumentPaper.Amount> rest) {
        if (!rest.isEmpty()) rest.addFirst(form.amount("documents.paper.subtotal", receipt.gross()));
        return rest;
    }

    private List<DocumentPaper.Amount> tax() {
        VatSums vat = receipt.vat();
        return form.tax(vat.basisPoints(), vat.base(), vat.vat(), vat.exempt());
    }

    private DocumentPaper.Payment payment(Paid paid) {
        String name = texts.get(paid.says());
        Money tendered = paid.tendered().orElse(paid.amount());
        return paid.method() == PaymentMethod.CASH && paid.amount().isPositive() ? DocumentPaper.Payment.cash(name, paid.amount(), tendered)
                : DocumentPaper.Payment.of(name, paid.amount());
    }

    private DocumentPaper.Earned earned(SaleReceipt.PointsPart points) {
        return new DocumentPaper.Earned(points.reasons().stream()
                .map(reason -> new DocumentPaper.Reason(texts.get(reason.why()), reason.points())).toList(), points.earned(), points.spent(), points.balance());
    }

    /// What is due already is said so: a day that is past makes nobody come.
    private Optional<DocumentPaper.Next> next() {
        LocalDate day = LocalDate.ofInstant(receipt.at(), Days.BANGKOK);
        if (receipt.next().isEmpty()) return Optional.empty();
        return Optional.of(new DocumentPaper.Next(texts.get("checkout.next.title"), receipt.next().stream().map(time ->
                new DocumentPaper.NextVisit(form.pet(time.petName()), time.what().in(texts.language()), time.on().isAfter(day)
                        ? Days.shortText(time.on(), texts.language()) : texts.get("checkout.next.now"))).toList()));
    }

    private List<String> notes() {
        int rate = receipt.vat().basisPoints();
        List<String> notes = new ArrayList<>(form.notes(rate, rate > 0 && receipt.lines().stream().anyMatch(receipt::isExempt)));
        expiring.ifPresent(soon -> notes.addFirst(texts.get("checkout.points.receipt_expiring", soon.points(), soon.lastDay())));
        receipt.points().ifPresent(points -> points.ahead().reversed().forEach(ahead -> notes.addFirst(texts.get(ahead))));
        if (!receipt.note().isEmpty()) notes.addFirst(receipt.note());
        return notes;
    }
}

package jaidee.documents;

import jaidee.kernel.BahtText;
import jaidee.kernel.Days;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.PhoneNumber;
import jaidee.kernel.TaxId;
import jaidee.kernel.Texts;
import jaidee.paper.DocumentPaper;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.settings.Clinic;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What every document says in the same way: who the clinic is, number and day, what is stamped on it, how its tax is
/// shown. Full tax invoices and credit notes are always in Thai (Revenue Code s. 86/4 para. 2: another language takes
/// leave of the Director-General); the rest is in the language of the desk.
public final class PaperForm {
    private final IssuedDocument document;
    private final boolean copy;
    private final Clinic clinic;
    private final Texts texts;

    private PaperForm(IssuedDocument document, boolean copy, Clinic clinic, Texts texts) {
        this.document = document;
        this.copy = copy;
        this.clinic = clinic;
        this.texts = texts;
    }

    /// @param copy printed before
    public static PaperForm of(IssuedDocument document, boolean copy, Clinic clinic, Language language) {
        boolean thai = document.kind() == DocumentKind.TAX_INVOICE || document.kind() == DocumentKind.CREDIT_NOTE;
        return new PaperForm(document, copy, clinic, Texts.of(thai ? Language.TH : language));
    }

    public Texts texts() {
        return texts;
    }

    public IssuedDocument document() {
        return document;
    }

    public DocumentPaper.Mark mark() {
        String printing = copy ? texts.get("documents.paper.copy")
                : DocumentSettings.of(document.kind()) == DocumentSettings.INVOICES ? texts.get("documents.paper.original") : "";
        List<String> across = new ArrayList<>();
        if (clinic.sample()) across.add(texts.get("documents.paper.practice"));
        if (!document.stands()) across.add(texts.get("documents.paper.void"));
        return new DocumentPaper.Mark(printing, String.join(" · ", across));
    }

    public DocumentPaper.Clinic clinic() {
        String taxId = clinic.taxId().map(PaperForm::taxId).orElse("");
        return new DocumentPaper.Clinic(clinic.name(texts.language()), clinic.address(), phone(clinic.phone()), taxId,
                clinic.vatRegistered() ? branch(clinic.branchCode()) : "");
    }

    /// @param at    the moment it tells of: of a sale's papers always that of the sale
    /// @param owner with title, or empty
    /// @param phone E.164, or empty; it is masked
    /// @param facts beside those that the document itself knows: why it is void
    public DocumentPaper.Head head(Instant at, String cashier, String owner, String phone, List<DocumentPaper.Fact> facts) {
        List<DocumentPaper.Fact> all = new ArrayList<>(facts);
        document.voided().ifPresent(voided -> all.add(fact("documents.paper.void_because", voided.reason())));
        String masked = phone.isEmpty() ? "" : PhoneNumber.parse(phone).map(PhoneNumber::masked) instanceof Outcome.Done<String>(String shown) ? shown : "";
        return new DocumentPaper.Head(texts.get(document.kind().named()), document.number(), moment(at), cashier, owner, masked, all);
    }

    public DocumentPaper.Fact fact(String label, String value) {
        return new DocumentPaper.Fact(texts.get(label), value);
    }

    public String moment(Instant at) {
        return Days.momentText(at, texts.language());
    }

    public Optional<DocumentPaper.Party> buyer() {
        return document.buyer().map(buyer -> new DocumentPaper.Party(buyer.name(), buyer.address(),
                buyer.taxId().isEmpty() ? "" : taxId(buyer.taxId()), buyer.branch().isEmpty() ? "" : branch(buyer.branch())));
    }

    /// Taxed part, tax and exempt part; nothing from a clinic without VAT.
    ///
    /// @param basisPoints 700 is 7 %
    public List<DocumentPaper.Amount> tax(int basisPoints, Money base, Money vat, Money exempt) {
        if (basisPoints == 0) return List.of();
        List<DocumentPaper.Amount> lines = new ArrayList<>();
        if (!exempt.isZero()) lines.add(amount("documents.paper.vat_exempt", exempt));
        lines.add(amount("documents.paper.vat_base", base));
        lines.add(new DocumentPaper.Amount(texts.get("documents.paper.vat", percent(basisPoints)), vat));
        return lines;
    }

    public DocumentPaper.Amount amount(String name, Money amount) {
        return new DocumentPaper.Amount(texts.get(name), amount);
    }

    /// Behind the name of a line that is exempt, on the paper of a clinic with VAT; `notes` explains it.
    public String markOf(boolean exempt, int basisPoints) {
        return exempt && basisPoints > 0 ? "*" : "";
    }

    /// Below the sums: that prices include the tax (s. 86/6 no. 4), what the mark means, that the practice clinic is not real.
    ///
    /// @param marked whether any line is marked as exempt
    public List<String> notes(int basisPoints, boolean marked) {
        List<String> notes = new ArrayList<>();
        if (basisPoints > 0) notes.add(texts.get("documents.paper.vat_included"));
        if (marked) notes.add(texts.get("documents.paper.exempt_mark"));
        if (clinic.sample()) notes.add(texts.get("documents.paper.sample"));
        return notes;
    }

    /// In words, as Revenue Code s. 105 bis wants it; only Thai has them.
    public String words(Money amount) {
        return texts.language() == Language.TH ? "(" + BahtText.of(amount) + ")" : "";
    }

    public String code() {
        return new ScanCode(CodeKind.RECEIPT, document.token()).text();
    }

    public String pet(String name) {
        return name.isEmpty() ? "" : texts.get("documents.paper.pet", name);
    }

    public DocumentPaper.Labels labels() {
        boolean givesBack = document.kind() == DocumentKind.REFUND_SLIP || document.kind() == DocumentKind.DEPOSIT_RETURN;
        return new DocumentPaper.Labels(texts.get("documents.paper.phone"), texts.get("documents.paper.tax_id"), texts.get("documents.paper.number"),
                texts.get("documents.paper.day"), texts.get(document.kind().ofSale() || document.kind() == DocumentKind.DEPOSIT_RECEIPT
                        ? "documents.paper.cashier" : "documents.paper.staff"), texts.get("documents.paper.party"),
                texts.get("documents.paper.item"), texts.get("documents.paper.quantity"), texts.get("documents.paper.unit_price"),
                texts.get("documents.paper.amount"), texts.get("documents.paper.baht"), texts.get("documents.paper.tendered"),
                texts.get("documents.paper.change"), texts.get("documents.paper.earned"), texts.get("documents.paper.spent"), texts.get("documents.paper.balance"),
                texts.get("documents.paper.points"), texts.get("documents.paper.page"), texts.get("documents.paper.continued"),
                texts.get(givesBack || document.kind() == DocumentKind.CREDIT_NOTE ? "documents.paper.signature_customer" : "documents.paper.signature"));
    }

    /// `สำนักงานใหญ่` or `สาขาที่ 00001` (since 2015 on both sides of a tax invoice, by notice of the Director-General).
    private String branch(String code) {
        return code.equals(Buyer.HEAD_OFFICE) ? texts.get("documents.branch.head_office") : texts.get("documents.branch.number", code);
    }

    private static String taxId(String digits) {
        return TaxId.parse(digits).map(TaxId::display) instanceof Outcome.Done<String>(String shown) ? shown : digits;
    }

    private static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString();
    }

    private String phone(String stored) {
        return PhoneNumber.parse(stored).map(number -> number.display(texts.language())) instanceof Outcome.Done<String>(String shown)
                ? shown : stored;
    }
}

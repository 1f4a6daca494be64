package jaidee.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jaidee.checkout.Basket;
import jaidee.checkout.ReceiptPapers;
import jaidee.checkout.SaleHistory;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.paper.DocumentPaper;
import jaidee.paper.PagePictures;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.scan.CodeReader;
import jaidee.settings.Clinic;
import jaidee.till.PaymentMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What the law wants on each paper, and how each looks; pictures are kept under target/papers to be looked at.
class DocumentPapersTest {
    private static final Typesetter TYPESETTER = Typesetter.load();
    private static final Clinic CLINIC = new Clinic("โรงพยาบาลสัตว์ใจดี", "Jaidee Animal Hospital",
            "88/12 ถ.สุขุมวิท ซ.11 แขวงคลองเตยเหนือ เขตวัฒนา กรุงเทพฯ 10110", "+6621234567", Optional.of("0105550000007"), "00000", true,
            Optional.empty(), false, Instant.EPOCH);
    private static final BuyerDraft COMPANY = new BuyerDraft("บริษัท ทรัพย์ทวีปศุสัตว์ (ประเทศไทย) จำกัด", "999 ถ.พหลโยธิน แขวงสามเสนใน เขตพญาไท กรุงเทพฯ 10400",
            "0105550000007", "12");

    private final Till till = new Till(true);
    private final SaleHistory history = new SaleHistory(till.transactions, till.documents);
    private final TaxInvoices invoices = new TaxInvoices(till.transactions, till.documents, till.audit, till.clock());
    private final OwnerId owner = till.owner("สมหญิง");
    private final PetId mochi = till.pet(owner, "โมจิ", "DOG");

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aFullTaxInvoiceSaysWhatSection86Slash4Wants() throws IOException {
        SaleReceipt sale = sale();
        IssuedDocument invoice = invoices.issue(sale.id(), Optional.of(owner), COMPANY, till.mint).get();
        DocumentPaper paper = receipt(sale, invoice, false, Language.EN);

        assertThat(paper.head().title()).as("always in Thai").isEqualTo("ใบกำกับภาษี/ใบเสร็จรับเงิน");
        assertThat(paper.mark().printing()).isEqualTo("ต้นฉบับ");
        assertThat(paper.clinic()).extracting(DocumentPaper.Clinic::name, DocumentPaper.Clinic::taxId, DocumentPaper.Clinic::branch)
                .containsExactly("โรงพยาบาลสัตว์ใจดี", "0-1055-50000-00-7", "สำนักงานใหญ่");
        assertThat(paper.buyer()).contains(new DocumentPaper.Party(COMPANY.name(), COMPANY.address(), "0-1055-50000-00-7", "สาขาที่ 00012"));
        assertThat(paper.head().facts()).extracting(DocumentPaper.Fact::value).containsExactly("AB6911-00001");
        assertThat(paper.sums().above()).extracting(DocumentPaper.Amount::name, amount -> amount.amount().toString()).containsExactly(
                tuple("มูลค่าสินค้ายกเว้นภาษี", "400.00"), tuple("มูลค่าก่อนภาษี", "280.37"), tuple("ภาษีมูลค่าเพิ่ม 7%", "19.63"));
        assertThat(paper.sums().total()).isEqualTo(Money.baht(700));
        assertThat(paper.words()).isEqualTo("(เจ็ดร้อยบาทถ้วน)");
        keep("invoice", Stock.A4, paper, invoice);
        keep("invoice", Stock.ROLL_80, paper, invoice);
        keep("invoice-copy", Stock.A5, receipt(sale, invoice, true, Language.TH), invoice);
    }

    @Test
    void theSlipItReplacedPrintsAsVoidWithTheReason() throws IOException {
        SaleReceipt sale = sale();
        invoices.issue(sale.id(), Optional.of(owner), COMPANY, till.mint).get();
        IssuedDocument slip = history.documents(sale.id()).getFirst();
        DocumentPaper paper = receipt(sale, slip, true, Language.TH);

        assertThat(paper.mark()).isEqualTo(new DocumentPaper.Mark("สำเนา", "ยกเลิก"));
        assertThat(paper.head().facts()).containsExactly(new DocumentPaper.Fact("ยกเลิกเพราะ", "ออกใบกำกับภาษีเต็มรูปแทน เลขที่ TX6911-00001"));
        keep("slip-void", Stock.ROLL_80, paper, slip);
        keep("slip-void", Stock.A4, paper, slip);
        keep("slip-void-en", Stock.ROLL_58, receipt(sale, slip, true, Language.EN), slip);
    }

    @Test
    void whatIsPrintedToPractiseSaysSoAllOver() throws IOException {
        SaleReceipt sale = sale();
        IssuedDocument slip = history.documents(sale.id()).getFirst();
        Clinic practice = new Clinic(CLINIC.nameTh(), CLINIC.nameEn(), CLINIC.address(), CLINIC.phone(), CLINIC.taxId(), "00000", true, Optional.empty(), true, Instant.EPOCH);
        for (Language language : Language.values()) {
            DocumentPaper paper = ReceiptPapers.of(sale, PaperForm.of(slip, false, practice, language));
            assertThat(paper.mark().across()).isEqualTo(language == Language.TH ? "ฝึกหัด" : "PRACTICE");
            for (Stock stock : List.of(Stock.ROLL_80, Stock.ROLL_58, Stock.A4, Stock.A5)) keep("slip-practice-" + language.name().toLowerCase(Locale.ROOT), stock, paper, slip);
        }
        invoices.issue(sale.id(), Optional.of(owner), COMPANY, till.mint).get();
        IssuedDocument replaced = history.documents(sale.id()).getFirst();
        DocumentPaper paper = ReceiptPapers.of(sale, PaperForm.of(replaced, true, practice, Language.TH));
        assertThat(paper.mark()).isEqualTo(new DocumentPaper.Mark("สำเนา", "ฝึกหัด · ยกเลิก"));
        for (Stock stock : List.of(Stock.ROLL_58, Stock.A5)) keep("slip-practice-void", stock, paper, replaced);
    }

    @Test
    void aClinicWithoutVatHandsOutAReceiptAndNothingAboutTax() throws IOException {
        try (Till plain = new Till(false)) {
            SaleReceipt sale = plain.sold(Basket.open().with(plain.item("EXAM"), 2, Optional.empty()).with(plain.item("FOOD-DRY"), 1, Optional.empty()));
            IssuedDocument document = plain.transactions.read(ctx -> plain.documents.of(ctx, sale.id()).getFirst());
            for (Language language : Language.values()) {
                DocumentPaper paper = ReceiptPapers.of(sale, PaperForm.of(document, false, withoutVat(), language));
                assertThat(paper.head().title()).isEqualTo(language == Language.TH ? "ใบเสร็จรับเงิน" : "Receipt");
                assertThat(paper.sums().below()).isEmpty();
                assertThat(paper.notes()).isEmpty();
                assertThat(paper.lines()).extracting(DocumentPaper.Line::mark).containsOnly("");
                keep("receipt-no-vat-" + language.name().toLowerCase(Locale.ROOT), Stock.ROLL_80, paper, document);
            }
        }
    }

    @Test
    void aCreditNoteNamesTheOriginalTheDifferenceItsTaxAndTheReason() throws IOException {
        SaleReceipt sale = sale();
        IssuedDocument original = invoices.issue(sale.id(), Optional.of(owner), COMPANY, till.mint).get();
        IssuedDocument note = till.transactions.write(ctx -> till.documents.issue(ctx, NewDocument.of(DocumentKind.CREDIT_NOTE, Till.TODAY,
                original.subject(), till.clock().instant(), till.mint).refersTo(original.id()).madeOutTo(original.buyer().orElseThrow())));
        DocumentPaper paper = paper(note, false, Language.TH, form -> CreditNotePapers.of(credit(original, 700, 150, 700), form));

        assertThat(paper.head().title()).isEqualTo("ใบลดหนี้");
        assertThat(paper.head().facts()).extracting(DocumentPaper.Fact::label, DocumentPaper.Fact::value).containsExactly(
                tuple("อ้างถึงเอกสารเดิมเลขที่", "TX6911-00001  22 พ.ย. 2569 14:32"), tuple("เหตุผล", "คืนสินค้า"));
        assertThat(paper.sums().above()).extracting(DocumentPaper.Amount::name, amount -> amount.amount().toString()).containsExactly(
                tuple("มูลค่าตามเอกสารเดิม", "700.00"), tuple("มูลค่าที่ถูกต้อง", "550.00"), tuple("มูลค่าก่อนภาษี", "140.19"), tuple("ภาษีมูลค่าเพิ่ม 7%", "9.81"));
        assertThat(paper.sums().total()).isEqualTo(Money.baht(150));
        assertThat(paper.payments()).extracting(DocumentPaper.Payment::name).containsExactly("คืนเป็นเงินสด");
        assertThat(paper.buyer()).isPresent();
        for (Stock stock : List.of(Stock.A4, Stock.ROLL_80)) keep("credit-note", stock, paper, note);
    }

    @Test
    void aRefundSlipAndADepositReceiptSpeakTheLanguageOfTheDesk() throws IOException {
        SaleReceipt sale = sale();
        IssuedDocument original = history.documents(sale.id()).getFirst();
        for (Language language : Language.values()) {
            IssuedDocument slip = issued(DocumentKind.REFUND_SLIP, original), deposit = issued(DocumentKind.DEPOSIT_RECEIPT, original);
            keep("refund-slip-" + language, Stock.ROLL_80, paper(slip, false, language, form -> CreditNotePapers.of(credit(original, 700, 150, 0), form)), slip);
            DocumentPaper paper = paper(deposit, false, language, form -> DepositPapers.of(new DepositSlip(till.clock().instant(), "คุณสมหญิง", "+66812345678",
                    Money.baht(500), Money.baht(1200), List.of(new DepositSlip.Way(PaymentMethod.CASH.named(), Money.baht(500))), "ผ่าตัดวันจันทร์"), form));
            assertThat(paper.head().maskedPhone()).doesNotContain("1234567");
            assertThat(paper.sums().below()).extracting(amount -> amount.amount().toString()).containsExactly("1,200.00");
            keep("deposit-" + language, Stock.ROLL_80, paper, deposit);
        }
    }

    private IssuedDocument issued(DocumentKind kind, IssuedDocument about) {
        return till.transactions.write(ctx -> till.documents.issue(ctx, NewDocument.of(kind, Till.TODAY, about.subject(), till.clock().instant(), till.mint)));
    }

    private CreditNote credit(IssuedDocument original, long was, long back, int rate) {
        Money total = Money.baht(back), vat = rate == 0 ? Money.ZERO : Money.satang(981);
        return new CreditNote(till.clock().instant(), "คุณสมหญิง", "", original, original.at(), Money.baht(was), Money.ZERO,
                List.of(new CreditNote.Line("โมจิ", new Bilingual("วัคซีนพิษสุนัขบ้า", "Rabies vaccine"), 1, total, false)),
                new CreditNote.Tax(rate, total.minus(vat), vat, Money.ZERO), total, "คืนสินค้า",
                List.of(new CreditNote.Back(PaymentMethod.CASH.named(), total)));
    }

    private static Clinic withoutVat() {
        return new Clinic(CLINIC.nameTh(), CLINIC.nameEn(), CLINIC.address(), CLINIC.phone(), CLINIC.taxId(), "00000", false, Optional.empty(), false, Instant.EPOCH);
    }

    private SaleReceipt sale() {
        return till.sold(Basket.open(owner).with(till.item("VAC-RAB"), 2, Optional.of(mochi)).with(till.item("FOOD-DRY"), 1, Optional.empty()));
    }

    private DocumentPaper receipt(SaleReceipt sale, IssuedDocument document, boolean copy, Language language) {
        return paper(document, copy, language, form -> ReceiptPapers.of(sale, form));
    }

    private static DocumentPaper paper(IssuedDocument document, boolean copy, Language language, Function<PaperForm, DocumentPaper> content) {
        return content.apply(PaperForm.of(document, copy, CLINIC, language));
    }

    /// Sets it, reads the code of a slip back from its picture, and keeps both.
    private static void keep(String name, Stock stock, DocumentPaper paper, IssuedDocument document) throws IOException {
        Sheet sheet = TYPESETTER.document(paper, stock);
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        String file = ("document-" + name + "-" + stock).toLowerCase(Locale.ROOT);
        Files.write(folder.resolve(file + ".pdf"), sheet.pdf());
        try (PagePictures pages = PagePictures.of(sheet)) {
            Path picture = folder.resolve(file + ".png");
            ImageIO.write(pages.render(pages.count() - 1, stock.roll() ? 203 : 110), "png", picture.toFile());
            if (stock.roll()) assertThat(new CodeReader().read(picture).get()).extracting(Object::toString).anyMatch(code -> code.contains(document.token()));
        }
    }
}

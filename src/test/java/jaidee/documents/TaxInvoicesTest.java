package jaidee.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jaidee.checkout.Basket;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.db.Verification;
import jaidee.kernel.Limits;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Full tax invoices: asked for right after the sale or later, in place of the abbreviated one, once; put right by another.
class TaxInvoicesTest {
    private static final BuyerDraft COMPANY = new BuyerDraft(" บริษัท ใจดี จำกัด ", "1 ถ.สุขุมวิท กรุงเทพฯ", "0-1055-50000-00-7", "");
    private static final BuyerDraft PERSON = new BuyerDraft("สมหญิง ใจงาม", "2 ถ.สีลม กรุงเทพฯ", "", "");

    private final Till till = new Till(true);
    private final TaxInvoices invoices = invoices(till);
    private final OwnerId owner = till.owner("สมหญิง");

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void theFullInvoiceTakesThePlaceOfTheAbbreviatedOne() {
        SaleReceipt sale = sold();
        IssuedDocument invoice = issue(sale, COMPANY).get();

        assertThat(invoice.number()).isEqualTo("TX6911-00001");
        assertThat(invoice.buyer()).contains(new Buyer("บริษัท ใจดี จำกัด", "1 ถ.สุขุมวิท กรุงเทพฯ", "0105550000007", "00000"));
        assertThat(invoice.replaces().orElseThrow().number()).isEqualTo(sale.number());
        assertThat(papers(sale)).extracting(IssuedDocument::number, IssuedDocument::stands).containsExactly(tuple(sale.number(), false), tuple("TX6911-00001", true));
        assertThat(papers(sale).getFirst().voided().orElseThrow().reason()).isEqualTo("ออกใบกำกับภาษีเต็มรูปแทน เลขที่ TX6911-00001");
        assertThat(till.transactions.read(ctx -> till.audit.about(ctx, "DOCUMENT", invoice.id().value(), 5)).getFirst().action()).isEqualTo("document.invoiced");
        assertSound();
    }

    @Test
    void askingTwiceGivesTheSameOne() {
        SaleReceipt sale = sold();
        assertThat(issue(sale, COMPANY).get()).isEqualTo(issue(sale, COMPANY).get());
        assertThat(papers(sale)).hasSize(2);
        assertThat(issue(sale, PERSON).refusal()).contains(new DocumentRefusal.MadeOut("TX6911-00001", "บริษัท ใจดี จำกัด"));
        assertSound();
    }

    @Test
    void aWrongBuyerIsPutRightByAnotherInvoiceWithAReason() {
        SaleReceipt sale = sold();
        issue(sale, COMPANY).get();
        assertThat(correct(sale, PERSON, " ").refusal()).contains(new Limits.Missing("reason"));
        assertThat(correct(sale, COMPANY, "ชื่อผิด").refusal()).contains(new DocumentRefusal.NothingToCorrect());
        IssuedDocument right = correct(sale, PERSON, "ชื่อผิด").get();

        assertThat(right.number()).isEqualTo("TX6911-00002");
        assertThat(right.buyer().orElseThrow().branch()).isEmpty();
        assertThat(papers(sale)).extracting(IssuedDocument::stands).containsExactly(false, false, true);
        assertThat(papers(sale).get(1).voided().orElseThrow().reason()).isEqualTo("ชื่อผิด TX6911-00002");
        assertSound();
    }

    @Test
    void theBuyerIsRememberedForTheNextTime() {
        assertThat(invoices.start(sold().id(), Optional.of(owner)).get().buyer().name()).isEqualTo("สมหญิง");
        issue(sold(), COMPANY).get();
        assertThat(invoices.start(sold().id(), Optional.of(owner)).get()).isEqualTo(new TaxInvoices.Start(
                new BuyerDraft("บริษัท ใจดี จำกัด", "1 ถ.สุขุมวิท กรุงเทพฯ", "0105550000007", ""), Optional.empty()));
        assertThat(invoices.start(till.sold(Basket.open().with(till.item("EXAM"), 1, Optional.empty())).id(), Optional.empty()).get().buyer())
                .isEqualTo(BuyerDraft.EMPTY);
    }

    @Test
    void anInvoiceAskedForMonthsLaterHasTheNumberOfItsOwnMonth() {
        SaleReceipt sale = sold();
        till.moveTo(LocalDate.of(2027, 1, 5));
        assertThat(issue(sale, COMPANY).get().number()).isEqualTo("TX7001-00001");
        assertSound();
    }

    @Test
    void aClinicWithoutVatIsToldWhyThereIsNone() {
        try (Till plain = new Till(false)) {
            SaleReceipt sale = plain.sold(plain.basket(plain.owner("วีระ"), "EXAM"));
            assertThat(invoices(plain).issue(sale.id(), Optional.empty(), COMPANY, plain.mint).refusal()).contains(new DocumentRefusal.NoVat("RC6911-00001"));
            assertThat(invoices(plain).start(sale.id(), Optional.empty()).refusal()).contains(new DocumentRefusal.NoVat("RC6911-00001"));
        }
    }

    @Test
    void neitherAVoidSaleNorACreditedOneGetsAnInvoice() {
        SaleReceipt voided = sold(), credited = sold();
        till.transactions.write(ctx -> {
            till.documents.voided(ctx, till.documents.standing(ctx, voided.id()).orElseThrow(), "คิดเงินผิด", till.mint, till.clock().instant());
            return till.documents.issue(ctx, NewDocument.of(DocumentKind.CREDIT_NOTE, Till.TODAY, new DocumentSubject.OfSale(credited.id()),
                    till.clock().instant(), till.mint).refersTo(credited.documentId()));
        });
        assertThat(issue(voided, COMPANY).refusal()).contains(new DocumentRefusal.NothingStands());
        assertThat(issue(credited, COMPANY).refusal()).contains(new DocumentRefusal.Credited("CN6911-00001"));
    }

    @Test
    void whatIsWrongWithABuyerIsToldFieldByField() {
        assertThat(new BuyerDraft("", " ", "1234567890123", "สาขา").check()).extracting(Refusal::field).containsExactly("name", "address", "taxId", "branch");
        assertThat(new BuyerDraft("ก", "ข", "0105550000007", "12").read().get().branch()).isEqualTo("00012");
        assertThat(new BuyerDraft("ก", "ข", "", "").check()).isEmpty();
        assertThat(issue(sold(), new BuyerDraft("ก", "", "", "")).isDone()).isFalse();
        assertSound();
    }

    private static TaxInvoices invoices(Till till) {
        return new TaxInvoices(till.transactions, till.documents, till.audit, till.clock());
    }

    private SaleReceipt sold() {
        return till.sold(till.basket(owner, "EXAM", "FOOD-DRY"));
    }

    private Outcome<IssuedDocument> issue(SaleReceipt sale, BuyerDraft buyer) {
        return invoices.issue(sale.id(), Optional.of(owner), buyer, till.mint);
    }

    private Outcome<IssuedDocument> correct(SaleReceipt sale, BuyerDraft buyer, String reason) {
        return invoices.correct(sale.id(), Optional.of(owner), buyer, reason, till.mint);
    }

    private List<IssuedDocument> papers(SaleReceipt sale) {
        return till.transactions.read(ctx -> till.documents.of(ctx, sale.id()));
    }

    private void assertSound() {
        assertThat(new Verification(till.transactions, new DocumentChecksRepository().invariants()).run())
                .allSatisfy(checked -> assertThat(checked.findings().violations()).isEmpty());
    }
}

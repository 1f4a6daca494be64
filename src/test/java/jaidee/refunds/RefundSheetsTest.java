package jaidee.refunds;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.SaleHistory;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.documents.BuyerDraft;
import jaidee.documents.CreditNote;
import jaidee.documents.DocumentKind;
import jaidee.documents.DocumentSheets;
import jaidee.documents.DocumentSubject;
import jaidee.documents.IssuedDocument;
import jaidee.documents.PrintLog;
import jaidee.documents.TaxInvoices;
import jaidee.kernel.Language;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.paper.Sheet;
import jaidee.paper.Stock;
import jaidee.paper.Typesetter;
import jaidee.settings.ClinicService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Credit notes and refund slips of real refunds.
class RefundSheetsTest {
    private final RefundDesk desk = new RefundDesk(new Till(true));
    private final Till till = desk.till;
    private final SaleHistory history = new SaleHistory(till.transactions, till.documents);
    private final PrintLog printings = new PrintLog(till.transactions, till.audit, till.clock());
    private final RefundSheets sheets = new RefundSheets(desk.refunds, history, new DocumentSheets(printings,
            new ClinicService(till.transactions, till.audit, till.clock()), till.settings, Typesetter::load));
    private final OwnerId owner = till.owner("สมหญิง");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aCreditNoteRefersToTheInvoiceThatHeldAndToItsBuyer() {
        SaleReceipt sale = till.sold(Basket.open(owner).with(till.item("VAC-RAB"), 2, Optional.empty()).with(till.item("FOOD-DRY"), 1, Optional.empty()));
        IssuedDocument invoice = new TaxInvoices(till.transactions, till.documents, till.audit, till.clock())
                .issue(sale.id(), Optional.of(owner), new BuyerDraft("บริษัท ใจดี จำกัด", "กรุงเทพฯ", "0105550000007", ""), till.mint).get();
        desk.done(desk.some(sale.id(), Map.of(1, 1)));
        desk.done(desk.some(sale.id(), Map.of(2, 1)));

        List<IssuedDocument> notes = history.documents(sale.id()).stream().filter(each -> each.kind() == DocumentKind.CREDIT_NOTE).toList();
        assertThat(notes).allSatisfy(note -> assertThat(note.buyer()).isEqualTo(invoice.buyer()));
        CreditNote first = note(notes.getFirst()), second = note(notes.getLast());
        assertThat(first.original()).isEqualTo(invoice);
        assertThat(first.originalNet()).isEqualTo(Money.baht(700));
        assertThat(first.total()).isEqualTo(Money.baht(150));
        assertThat(first.tax().base().plus(first.tax().vat()).plus(first.tax().exempt())).isEqualTo(first.total());
        assertThat(second.before()).isEqualTo(Money.baht(150));
        assertThat(second.tax().exempt()).isEqualTo(Money.baht(400));
        assertThat(second.lines()).extracting(CreditNote.Line::exempt).containsExactly(true);
    }

    @Test
    void itIsSetOnThePaperOfInvoicesAndTheSecondPrintingIsACopy() {
        SaleReceipt sale = till.sold(till.basket(owner, "EXAM"));
        desk.refundedWholly(sale);
        IssuedDocument note = history.documents(sale.id()).getLast();
        Sheet original = sheet(note);
        printings.printed(note.id(), till.mint);

        assertThat(original.stock()).isEqualTo(Stock.A4);
        assertThat(original.title()).isEqualTo("ใบลดหนี้ CN6911-00001");
        assertThat(sheet(note)).as("marked as a copy").isNotEqualTo(original);
    }

    private CreditNote note(IssuedDocument document) {
        return sheets.note(document, (DocumentSubject.OfRefund) document.subject());
    }

    private Sheet sheet(IssuedDocument document) {
        return sheets.sheet(document, (DocumentSubject.OfRefund) document.subject(), Language.TH);
    }
}

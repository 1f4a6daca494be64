package jaidee.documents;

import static jaidee.db.tables.Tables.DOCUMENT;
import static jaidee.db.tables.Tables.DOCUMENT_VOID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.db.Verification;
import jaidee.deposits.TakeDeposit;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.scan.CodeIssuer;
import jaidee.till.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Numbers of the papers: of each kind and month from 1, none missing, none twice, whatever happens to them later.
class DocumentBookTest {
    private final Till till = new Till(true);
    private final DocumentBook book = new DocumentBook(new CodeIssuer(new Random(3)), till.audit);
    private final OwnerId owner = till.owner("สมหญิง");

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void everyKindAndMonthCountsByItself() {
        SaleReceipt sale = till.sold(till.basket(owner, "EXAM"));
        List<String> numbers = till.transactions.write(ctx -> Stream.of(
                issue(ctx, DocumentKind.CREDIT_NOTE, Till.TODAY, sale), issue(ctx, DocumentKind.CREDIT_NOTE, Till.TODAY, sale),
                issue(ctx, DocumentKind.TAX_INVOICE, Till.TODAY, sale), issue(ctx, DocumentKind.CREDIT_NOTE, LocalDate.of(2027, 1, 1), sale))
                .map(IssuedDocument::number).toList());

        assertThat(sale.number()).isEqualTo("AB6911-00001");
        assertThat(numbers).containsExactly("CN6911-00001", "CN6911-00002", "TX6911-00001", "CN7001-00001");
        assertSound();
    }

    @Test
    void aTransactionThatFailsGivesItsNumberBack() {
        SaleReceipt sale = till.sold(till.basket(owner, "EXAM"));
        assertThatThrownBy(() -> till.transactions.write(ctx -> {
            issue(ctx, DocumentKind.CREDIT_NOTE, Till.TODAY, sale);
            throw new IllegalStateException("power cut");
        })).hasMessageContaining("power cut");

        assertThat(till.transactions.write(ctx -> issue(ctx, DocumentKind.CREDIT_NOTE, Till.TODAY, sale)).number()).isEqualTo("CN6911-00001");
        assertSound();
    }

    @Test
    void aVoidDocumentKeepsItsNumberAndTheNextTakesItsPlace() {
        SaleReceipt sale = till.sold(till.basket(owner, "EXAM"));
        IssuedDocument full = till.transactions.write(ctx -> {
            IssuedDocument slip = book.standing(ctx, sale.id()).orElseThrow();
            book.voided(ctx, slip, "ออกใบกำกับภาษีเต็มรูปแทน", till.mint, till.clock().instant());
            return book.issue(ctx, NewDocument.of(DocumentKind.TAX_INVOICE, Till.TODAY, new DocumentSubject.OfSale(sale.id()),
                    till.clock().instant(), till.mint).inPlaceOf(slip.id()).madeOutTo(new Buyer("บริษัท ก จำกัด", "กรุงเทพฯ", "0105550000007", Buyer.HEAD_OFFICE)));
        });

        List<IssuedDocument> papers = till.transactions.read(ctx -> book.of(ctx, sale.id()));
        assertThat(papers).extracting(IssuedDocument::number, IssuedDocument::stands)
                .containsExactly(tuple("AB6911-00001", false), tuple("TX6911-00001", true));
        assertThat(papers.getFirst().voided().orElseThrow()).extracting(IssuedDocument.Voided::by, IssuedDocument.Voided::reason)
                .containsExactly("มินต์", "ออกใบกำกับภาษีเต็มรูปแทน");
        IssuedDocument standing = till.transactions.read(ctx -> book.standing(ctx, sale.id()).orElseThrow());
        assertThat(standing).isEqualTo(full);
        assertThat(full.buyer().orElseThrow().taxId()).isEqualTo("0105550000007");
        assertSound();
    }

    @Test
    void aDepositHasAPaperWithoutASale() {
        IssuedDocument slip = till.deposits.take(new TakeDeposit(TakeDeposit.newKey(), owner, Money.baht(500), PaymentMethod.CASH, "", "",
                Optional.empty(), till.mint)).get().document().orElseThrow();

        assertThat(slip.number()).isEqualTo("DP6911-00001");
        DocumentSubject.OfDeposit of = (DocumentSubject.OfDeposit) slip.subject();
        IssuedDocument read = till.transactions.read(ctx -> book.of(ctx, of.entry()).orElseThrow());
        assertThat(read).isEqualTo(slip);
        assertSound();
    }

    @Test
    void meddlingWithPapersIsFound() {
        SaleReceipt sale = till.sold(till.basket(owner, "EXAM"));
        till.sold(till.basket(owner, "EXAM"));
        till.transactions.write(ctx -> ctx.update(DOCUMENT).set(DOCUMENT.NUMBER, "AB6911-00009").where(DOCUMENT.ID.eq(2L)).execute());
        assertThat(broken()).containsExactly("documents.numbers");

        till.transactions.write(ctx -> ctx.deleteFrom(DOCUMENT).where(DOCUMENT.ID.eq(2L)).execute());
        assertThat(broken()).containsExactly("documents.series");

        till.transactions.write(ctx -> {
            IssuedDocument slip = book.standing(ctx, sale.id()).orElseThrow();
            book.issue(ctx, NewDocument.of(DocumentKind.TAX_INVOICE, Till.TODAY, slip.subject(), till.clock().instant(), till.mint).inPlaceOf(slip.id()));
            return ctx.deleteFrom(DOCUMENT_VOID).execute();
        });
        assertThat(broken()).containsExactlyInAnyOrder("documents.series", "documents.replaced");
    }

    @Test
    void theFirstPrintingIsTheOriginal() {
        SaleReceipt sale = till.sold(till.basket(owner, "EXAM"));
        PrintLog log = new PrintLog(till.transactions, till.audit, till.clock());
        assertThat(log.wasPrinted(sale.documentId())).isFalse();
        log.printed(sale.documentId(), till.mint);
        assertThat(log.wasPrinted(sale.documentId())).isTrue();
    }

    private IssuedDocument issue(DSLContext ctx, DocumentKind kind, LocalDate day, SaleReceipt sale) {
        return book.issue(ctx, NewDocument.of(kind, day, new DocumentSubject.OfSale(sale.id()), till.clock().instant(), till.mint));
    }

    private void assertSound() {
        assertThat(broken()).isEmpty();
    }

    private List<String> broken() {
        return new Verification(till.transactions, new DocumentChecksRepository().invariants()).run().stream()
                .filter(each -> !each.findings().isClean()).map(each -> each.invariant().name()).toList();
    }
}

package jaidee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerSearch;
import jaidee.scan.CodeKind;
import jaidee.scan.ScanCode;
import jaidee.search.SearchIndex;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BillBookTest {
    private static final LocalDate TOMORROW = Till.TODAY.plusDays(1);

    private final Till till = new Till();
    private final OwnerId somying = till.owner("สมหญิง"), wichai = till.owner("วิชัย");
    private final PetId moji = till.pet(somying, "โมจิ", "DOG");
    private final OwnerSearch search = new OwnerSearch(till.transactions, new SearchIndex(Runnable::run), new OwnerChanges(till.transactions), List.of());
    private final BillBook book = new BillBook(till.transactions, search);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void theBillsOfADayComeNewestFirstWithTheirSum() {
        Basket first = Basket.open(somying).with(till.item("EXAM"), 1, Optional.of(moji)).with(till.item("NAIL"), 2, Optional.of(moji));
        SaleReceipt one = till.sold(first);
        SaleReceipt two = till.sold(Basket.open().with(till.item("TREAT"), 1, Optional.empty()));
        till.moveTo(TOMORROW);
        SaleReceipt three = till.sold(till.basket(wichai, "CBC"));

        BillDay today = book.day(Till.TODAY);
        assertThat(today.newest()).extracting(BillLine::number).containsExactly(two.number(), one.number());
        assertThat(today.bills()).isEqualTo(2);
        assertThat(today.paid()).isEqualTo(one.payable().plus(two.payable()));
        assertThat(today.more()).isFalse();
        assertThat(today.newest().getLast()).isEqualTo(new BillLine(one.id(), one.number(), one.at(), "คุณสมหญิง", List.of("โมจิ"),
                List.of(till.item("EXAM").name(), till.item("NAIL").name()), one.payable(), one.points().orElseThrow().earned(), Undone.NOTHING));
        assertThat(today.newest().getFirst().owner()).isEmpty();
        assertThat(book.day(TOMORROW).newest()).extracting(BillLine::id).containsExactly(three.id());
        assertThat(book.day(TOMORROW.plusDays(1))).isEqualTo(new BillDay(TOMORROW.plusDays(1), 0, Money.ZERO, Money.ZERO, List.of()));
    }

    @Test
    void olderBillsOfTheDayFollowTheLastOneShown() {
        SaleReceipt one = till.sold(till.basket(wichai, "CBC")), two = till.sold(till.basket(wichai, "CBC"));
        SaleReceipt three = till.sold(till.basket(wichai, "CBC"));
        assertThat(book.before(Till.TODAY, three.id(), BillFilter.ALL)).extracting(BillLine::id).containsExactly(two.id(), one.id());
        assertThat(book.before(Till.TODAY, one.id(), BillFilter.ALL)).isEmpty();
    }

    @Test
    void aBillIsFoundByItsNumberHoweverMuchOfItIsTyped() {
        SaleReceipt one = till.sold(till.basket(wichai, "CBC")), two = till.sold(till.basket(wichai, "CBC"));
        for (String typed : List.of(two.number(), two.number().toLowerCase(), "rc6911-2", "2", new ScanCode(CodeKind.RECEIPT, two.token()).readable()))
            assertThat(found(typed)).as(typed).containsExactly(two.id());
        assertThat(found("RC6911")).containsExactly(two.id(), one.id());
        assertThat(found("RC6911-000")).containsExactly(two.id(), one.id());
        assertThat(found("RC6912")).isEmpty();
        assertThat(found("99")).isEmpty();
    }

    @Test
    void aBillIsFoundByWhoseItIs() {
        SaleReceipt hers = till.sold(till.basket(somying, "CBC"));
        till.sold(till.basket(wichai, "CBC"));
        till.moveTo(TOMORROW);
        SaleReceipt later = till.sold(till.basket(somying, "EXAM"));
        search.load();

        assertThat(found("สมหญิง")).containsExactly(later.id(), hers.id());
        assertThat(found("โมจิ")).containsExactly(later.id(), hers.id());
        assertThat(found("ไม่มีใคร")).isEmpty();
        assertThat(found("  ")).isEmpty();
    }

    @Test
    void aBillIsFoundByItsDayInEitherEraAndFromOneDayToAnother() {
        SaleReceipt today = till.sold(till.basket(wichai, "CBC"));
        till.moveTo(TOMORROW);
        SaleReceipt tomorrow = till.sold(till.basket(wichai, "CBC"));
        for (String typed : List.of("22/11/69", "22/11/2569", "22 พ.ย. 69", "2026-11-22", "22112569"))
            assertThat(found(typed)).as(typed).containsExactly(today.id());
        for (String typed : List.of("22/11/69 - 23/11/69", "22/11/69 ถึง 23/11/69", "1/11/2569..30/11/2569"))
            assertThat(found(typed)).as(typed).containsExactly(tomorrow.id(), today.id());
        assertThat(found("23/11/69 - 22/11/69")).isEmpty();
        assertThat(found("1/10/69 - 31/10/69")).isEmpty();
    }

    @Test
    void aBillIsFoundByWhatWasPaidHoweverItIsWritten() {
        SaleReceipt bill = till.sold(Basket.open().with(till.item("GROOM-S"), 5, Optional.empty()));
        SaleReceipt other = till.sold(till.basket(wichai, "CBC"));
        assertThat(bill.payable()).isNotEqualTo(other.payable());
        for (String typed : List.of(bill.payable().toString(), bill.payable().brief(), bill.payable().brief().replace(",", "")))
            assertThat(found(typed)).as(typed).containsExactly(bill.id());
    }

    @Test
    void aNumberIsFoundWithoutItsLetters() {
        till.sold(till.basket(wichai, "CBC"));
        SaleReceipt two = till.sold(till.basket(wichai, "CBC"));
        assertThat(found("6911-2")).containsExactly(two.id());
        assertThat(found("6911-00002")).containsExactly(two.id());
    }

    @Test
    void theBillsOfAnOwnerAreAllThereNewestFirst() {
        SaleReceipt one = till.sold(till.basket(somying, "CBC"));
        till.sold(till.basket(wichai, "CBC"));
        SaleReceipt two = till.sold(till.basket(somying, "CBC"));
        assertThat(book.of(somying, BillFilter.ALL)).extracting(BillLine::id).containsExactly(two.id(), one.id());
        assertThat(book.of(somying, BillFilter.VOIDED)).isEmpty();
        assertThat(book.day(Till.TODAY, BillFilter.TAX_INVOICE).newest()).isEmpty();
        assertThat(book.day(Till.TODAY, BillFilter.REFUNDED).bills()).isZero();
    }

    private List<jaidee.kernel.SaleId> found(String typed) {
        return book.find(typed, Till.TODAY, BillFilter.ALL).stream().map(BillLine::id).toList();
    }
}

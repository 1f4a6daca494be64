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
        assertThat(book.before(Till.TODAY, three.id())).extracting(BillLine::id).containsExactly(two.id(), one.id());
        assertThat(book.before(Till.TODAY, one.id())).isEmpty();
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

    private List<jaidee.kernel.SaleId> found(String typed) {
        return book.find(typed, Till.TODAY).stream().map(BillLine::id).toList();
    }
}

package jaidee.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.BillBook;
import jaidee.checkout.BillLine;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.owners.OwnerChanges;
import jaidee.owners.OwnerSearch;
import jaidee.search.SearchIndex;
import jaidee.ui.SameThread;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReceiptsViewModelTest {
    private static final LocalDate YESTERDAY = Till.TODAY.minusDays(1);

    private final Till till = new Till();
    private final SameThread background = new SameThread();
    private final OwnerSearch search = new OwnerSearch(till.transactions, new SearchIndex(Runnable::run), new OwnerChanges(till.transactions), List.of());
    private final ReceiptsViewModel model = new ReceiptsViewModel(new BillBook(till.transactions, search), background, till.clock());

    @AfterEach
    void close() {
        assertThat(background.unheard()).isEmpty();
        till.close();
    }

    @Test
    void theDayBeforeIsOneStepBackAndTheDayAfterTodayIsNone() {
        till.moveTo(YESTERDAY);
        SaleReceipt old = till.sold(till.basket(till.owner("วิชัย"), "CBC"));
        till.moveTo(Till.TODAY);
        model.load();
        assertThat(model.bills()).isEmpty();

        model.later();
        assertThat(model.dayProperty().get()).isEqualTo(Till.TODAY);
        model.earlier();
        assertThat(model.bills()).extracting(BillLine::id).containsExactly(old.id());
        assertThat(model.sumProperty().get().paid()).isEqualTo(old.payable());
        model.later();
        assertThat(model.bills()).isEmpty();
    }

    @Test
    void whatIsTypedReplacesTheDayUntilItIsGone() {
        SaleReceipt one = till.sold(till.basket(till.owner("วิชัย"), "CBC")), two = till.sold(till.basket(till.owner("สมหญิง"), "CBC"));
        model.load();
        model.typedProperty().set(one.number());
        assertThat(model.bills()).extracting(BillLine::id).containsExactly(one.id());
        assertThat(model.searchingProperty().get()).isTrue();
        model.typedProperty().set("");
        assertThat(model.bills()).extracting(BillLine::id).containsExactly(two.id(), one.id());
    }

    @Test
    void goingToADayEndsTheSearch() {
        till.sold(till.basket(till.owner("วิชัย"), "CBC"));
        model.typedProperty().set("วิชัย");
        model.show(YESTERDAY);
        assertThat(model.typedProperty().get()).isEmpty();
        assertThat(model.dayProperty().get()).isEqualTo(YESTERDAY);
        assertThat(model.bills()).isEmpty();
    }

    @Test
    void anAnswerThatComesTooLateIsNotShown() {
        SaleReceipt one = till.sold(till.basket(till.owner("วิชัย"), "CBC"));
        background.hold();
        model.load();
        model.earlier();
        background.release();
        assertThat(model.bills()).isEmpty();
        assertThat(model.dayProperty().get()).isEqualTo(YESTERDAY);
        model.later();
        assertThat(model.bills()).extracting(BillLine::id).containsExactly(one.id());
    }
}

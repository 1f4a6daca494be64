package jaidee.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.checkout.Basket;
import jaidee.checkout.Counter;
import jaidee.checkout.Till;
import jaidee.kernel.Message;
import jaidee.kernel.OwnerId;
import jaidee.loyalty.PrivilegeService;
import jaidee.owners.Profiles;
import jaidee.ui.RecordedNotices;
import jaidee.ui.SameThread;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckoutViewModelTest {
    private final Till till = new Till();
    private final OwnerId somying = till.owner("สมหญิง");
    private final OwnerId weera = till.owner("วีระ");
    private final RecordedNotices notices = new RecordedNotices();
    private final CheckoutViewModel model = new CheckoutViewModel(till.checkout, till.catalogue,
            new Counter(till.transactions, new Profiles(till.transactions, List.of(), List.of()), till.ledger, till.coupons, till.care,
                    new PrivilegeService(till.transactions, till.audit, till.ledger, till.clock()), Clock.systemUTC()),
            new SameThread(), notices);

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aRemovedLineCanBePutBackOnItsBill() {
        Basket before = somyingsBill();
        model.remove();
        notices.undo();
        assertThat(model.basketProperty().get()).isEqualTo(before);
    }

    @Test
    void aLineTakenFromABillThatIsPaidIsNotPutOnTheNextCustomers() {
        somyingsBill();
        model.remove();
        model.startAnew();
        model.serve(weera);
        model.add(till.item("EXAM"), "");
        Basket weeras = model.basketProperty().get();

        notices.undo();

        assertThat(model.basketProperty().get()).isEqualTo(weeras);
        assertThat(notices.refused).containsExactly(Message.of("checkout.undo_too_late"));
    }

    @Test
    void aThrownAwayBillComesBackUnlessAnotherHasBegun() {
        Basket before = somyingsBill();
        model.clear();
        notices.undo();
        assertThat(model.basketProperty().get()).isEqualTo(before);
        assertThat(model.customerProperty().get().id()).isEqualTo(somying);

        model.clear();
        model.serve(weera);
        notices.undo();
        assertThat(model.customerProperty().get().id()).isEqualTo(weera);
        assertThat(model.basketProperty().get().isEmpty()).isTrue();
    }

    private Basket somyingsBill() {
        model.serve(somying);
        model.add(till.item("GROOM-S"), "");
        model.add(till.item("NAIL"), "2*");
        return model.basketProperty().get();
    }
}

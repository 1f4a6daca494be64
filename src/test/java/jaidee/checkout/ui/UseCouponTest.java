package jaidee.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditEntry;
import jaidee.checkout.Till;
import jaidee.kernel.Language;
import jaidee.kernel.Texts;
import jaidee.rewards.Coupon;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import jaidee.ui.Screenshots;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A coupon that is brought to the counter from somewhere else in the window.
class UseCouponTest extends FxTest {
    private final CounterFixture counter = new CounterFixture();
    private CheckoutView view;

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void atAnIdleCounterItsOwnerIsCalledToo() {
        Coupon coupon = counter.till.coupon("FREE-NAIL", counter.somying);
        arrive(coupon);
        assertThat(counter.model.customerProperty().get().id()).isEqualTo(counter.somying);
        assertThat(counter.model.basketProperty().get().coupons()).containsExactly(coupon.id());
    }

    @Test
    void aCouponForAnybodyCallsNobody() {
        Coupon coupon = counter.till.coupons.issue(counter.till.design("FREE-NAIL"), Optional.empty(), counter.till.mint).get();
        arrive(coupon);
        assertThat(counter.model.customerProperty().get()).isNull();
        assertThat(counter.model.basketProperty().get().coupons()).containsExactly(coupon.id());
    }

    @Test
    void whoIsServedAlreadyStaysServed() {
        Coupon coupon = counter.till.coupon("FREE-NAIL", counter.till.owner("วิชัย"));
        show(kit -> (view = counter.view(kit)).node());
        onFx(() -> {
            counter.model.serve(counter.somying);
            return null;
        });
        arriveAt(coupon);
        assertThat(counter.model.customerProperty().get().id()).isEqualTo(counter.somying);
        assertThat(counter.model.basketProperty().get().coupons()).containsExactly(coupon.id());
    }

    @Test
    void threeCouponsFailInPlainWordsAndOneWorks() {
        Till till = counter.till;
        Coupon cats = till.coupon("CAT-WEEKDAY", counter.somying), photocopy = till.coupon("FREE-NAIL", counter.somying);
        Coupon others = till.coupon("WELCOME", till.owner("วิชัย")), good = till.coupon("FREE-NAIL", counter.somying);
        till.sold(till.basket(counter.somying, "EXAM", "NAIL").with(photocopy.id()));
        show(kit -> (view = counter.view(kit)).node());
        onFx(() -> {
            counter.model.serve(counter.somying);
            List.of("EXAM", "NAIL").forEach(code -> counter.model.add(till.item(code), ""));
            return null;
        });
        settle();

        arriveAt(cats);
        assertThat(refusal()).isNotEmpty();
        assertThat(counter.model.quoteProperty().get().confirmable()).isFalse();
        remove(cats);
        arriveAt(others);
        assertThat(refusal()).contains("ลูกค้าคนอื่น");
        remove(others);

        arriveAt(photocopy);
        assertThat(lookup("#used-before").tryQuery()).as("said aloud").isPresent();
        assertThat(lookup("#used-before .label").queryAllAs(Label.class)).anyMatch(label -> label.getText().contains("สมหญิง"));
        Screenshots.take(stage.getScene(), "coupon-used-before");
        List<AuditEntry> log = till.transactions.read(ctx -> till.audit.about(ctx, "COUPON", photocopy.id().value(), 9));
        assertThat(log).extracting(AuditEntry::action).contains("coupon.tried_again");
        push(KeyCode.ENTER);
        settle();
        assertThat(counter.model.basketProperty().get().coupons()).isEmpty();

        arriveAt(good);
        assertThat(counter.model.quoteProperty().get().confirmable()).isTrue();
        assertThat(counter.model.quoteProperty().get().coupons().getFirst().discount()).isEqualTo(till.item("NAIL").price());
    }

    @Test
    void oneKeyTakesOffWhatDoesNotWorkAndGoesOnToPayment() {
        Till till = counter.till;
        Coupon cats = till.coupon("CAT-WEEKDAY", counter.somying), others = till.coupon("WELCOME", till.owner("วิชัย")), good = till.coupon("FREE-NAIL", counter.somying);
        show(kit -> (view = counter.view(kit)).node());
        onFx(() -> {
            counter.model.serve(counter.somying);
            List.of("EXAM", "NAIL").forEach(code -> counter.model.add(till.item(code), ""));
            return null;
        });
        List.of(cats, good, others).forEach(this::arriveAt);
        onFx(() -> {
            view.deeds().stream().filter(deed -> deed.keyText().equals("F10")).findFirst().orElseThrow().run();
            return null;
        });
        settle();
        assertThat(lookup("#stopped-coupons .label").queryAllAs(Label.class)).anyMatch(label -> label.getText().contains("ลูกค้าคนอื่น"));
        Screenshots.take(stage.getScene(), "coupons-stopped");
        push(javafx.scene.input.KeyCode.F10);
        settle();
        assertThat(counter.model.basketProperty().get().coupons()).containsExactly(good.id());
        assertThat(counter.model.phaseProperty().get()).as("the money is being taken").isInstanceOf(BillPhase.Paying.class);
    }

    private String refusal() {
        return counter.model.quoteProperty().get().coupons().getFirst().refusal()
                .map(why -> Texts.of(Language.TH).get(why.message())).orElse("");
    }

    private void remove(Coupon coupon) {
        interact(() -> counter.model.removeCoupon(coupon.id()));
        settle();
    }

    private void arrive(Coupon coupon) {
        show(kit -> (view = counter.view(kit)).node());
        arriveAt(coupon);
    }

    private void arriveAt(Coupon coupon) {
        onFx(() -> {
            view.arrive(new Route.UseCoupon(coupon.id()));
            return null;
        });
        settle();
    }
}

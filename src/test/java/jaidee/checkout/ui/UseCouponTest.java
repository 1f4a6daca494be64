package jaidee.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.rewards.Coupon;
import jaidee.ui.FxTest;
import jaidee.ui.Route;
import java.util.Optional;
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

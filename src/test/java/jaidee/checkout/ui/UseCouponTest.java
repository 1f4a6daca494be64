package jaidee.checkout.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.audit.AuditEntry;
import jaidee.checkout.Basket;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Language;
import jaidee.kernel.Points;
import jaidee.kernel.Texts;
import jaidee.rewards.Coupon;
import jaidee.rewards.Reward;
import jaidee.rewards.RewardBook;
import jaidee.staff.Authority;
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
        pay();
        assertThat(lookup("#stopped-coupons .label").queryAllAs(Label.class)).anyMatch(label -> label.getText().contains("ลูกค้าคนอื่น"));
        Screenshots.take(stage.getScene(), "coupons-stopped");
        push(KeyCode.F10);
        settle();
        assertThat(counter.model.basketProperty().get().coupons()).containsExactly(good.id());
        assertThat(counter.model.phaseProperty().get()).as("the money is being taken").isInstanceOf(BillPhase.Paying.class);
    }

    @Test
    void aRewardStandsOnTheBillAndTakesItsPointsOnlyWhenItIsPaid() {
        Till till = counter.till;
        RewardBook book = new RewardBook(till.transactions, till.audit, till.clock());
        for (int i = 0; i < 4; i++) till.sold(till.basket(counter.somying, "DENTAL"));
        Reward nails = book.add(new Reward.Terms(new Bilingual("ตัดเล็บฟรี", "Nails for free"), Points.of(100),
                new Reward.Gives.FreeItem(till.item("NAIL").id(), till.item("NAIL").name()), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), 90), Authority.of(till.piyanut)).get();
        Points before = till.ledger.standing(counter.somying).balance();
        show(kit -> (view = counter.view(kit)).node());
        arriveAt(new Route.UseReward(counter.somying, nails.id()));
        assertThat(counter.model.customerProperty().get().id()).isEqualTo(counter.somying);
        interact(() -> counter.model.add(till.item("EXAM"), ""));
        settle();
        assertThat(counter.model.quoteProperty().get().confirmable()).as("nothing it is for").isFalse();
        arriveAt(new Route.UseReward(counter.somying, nails.id()));
        pay();
        assertThat(lookup("#stopped-coupons .obstacle").queryAll()).hasSize(2);
        push(KeyCode.F10);
        settle();
        assertThat(counter.model.basketProperty().get().rewards()).as("both are off with one key").isEmpty();
        push(KeyCode.ESCAPE);
        settle();
        arriveAt(new Route.UseReward(counter.somying, nails.id()));
        interact(() -> counter.model.add(till.item("NAIL"), ""));
        settle();
        assertThat(counter.model.quoteProperty().get().discount()).isEqualTo(till.item("NAIL").price());
        Screenshots.take(stage.getScene(), "reward-on-the-bill");
        interact(() -> counter.model.removeCoupon(Basket.standIn(0)));
        settle();
        assertThat(counter.model.quoteProperty().get().discount().isZero()).isTrue();
        arriveAt(new Route.UseReward(counter.somying, nails.id()));
        assertThat(till.ledger.standing(counter.somying).balance()).isEqualTo(before);
        Points brings = counter.model.quoteProperty().get().points();
        till.sold(counter.model.basketProperty().get());
        assertThat(till.ledger.standing(counter.somying).balance()).isEqualTo(before.minus(Points.of(100)).plus(brings));
    }

    private void pay() {
        onFx(() -> {
            view.deeds().stream().filter(deed -> deed.keyText().equals("F10")).findFirst().orElseThrow().run();
            return null;
        });
        settle();
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
        arriveAt(new Route.UseCoupon(coupon.id()));
    }

    private void arriveAt(Route route) {
        onFx(() -> {
            view.arrive(route);
            return null;
        });
        settle();
    }
}

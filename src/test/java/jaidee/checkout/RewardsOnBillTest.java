package jaidee.checkout;

import static jaidee.db.tables.Tables.COUPON;
import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.refunds.RefundDesk;
import jaidee.refunds.RefundPreview;
import jaidee.rewards.CouponFate;
import jaidee.rewards.Reward;
import jaidee.rewards.RewardBook;
import jaidee.rewards.RewardRefusal;
import jaidee.rewards.RewardService;
import jaidee.scan.CodeIssuer;
import jaidee.staff.Authority;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Points given for rewards with a bill: with it or not at all.
class RewardsOnBillTest {
    private final RefundDesk desk = new RefundDesk();
    private final Till till = desk.till;
    private final RewardBook book = new RewardBook(till.transactions, till.audit, till.clock());
    private final RewardService rewards = new RewardService(till.transactions, till.audit, till.ledger, new CodeIssuer(new Random(3)), till.clock());
    private final OwnerId somying = till.owner("สมหญิง");

    @AfterEach
    void booksAreRight() {
        assertThat(desk.wrong()).isEmpty();
        desk.close();
    }

    @Test
    void thePointsGoWithTheBillAndNotBefore() {
        earn();
        Points before = balance();
        Basket basket = till.basket(somying, "EXAM", "NAIL").withReward(off(100, 50).id());
        Quote quote = till.checkout.quote(basket);
        assertThat(quote.obstacles()).isEmpty();
        assertThat(quote.discount()).isEqualTo(Money.baht(50));
        assertThat(quote.offer().orElseThrow().balance()).as("for paying").isEqualTo(before.minus(Points.of(100)));
        assertThat(balance()).isEqualTo(before);
        assertThat(redemptions()).isZero();

        SaleReceipt sale = till.sold(basket);
        assertThat(sale.net()).isEqualTo(quote.net());
        assertThat(sale.points().orElseThrow().spent()).isEqualTo(Points.of(100));
        assertThat(sale.discounts()).singleElement().satisfies(discount -> assertThat(discount.label().th()).isEqualTo("ส่วนลด 50"));
        assertThat(balance()).isEqualTo(before.minus(Points.of(100)).plus(quote.points()));
        assertThat(till.sold(basket)).as("confirmed again").isEqualTo(sale);
        assertThat(redemptions()).isEqualTo(1);
    }

    @Test
    void itIsTheSameBillAsWithTheCouponOfTheDesk() {
        earn();
        Reward nails = free("NAIL", 100), off = off(100, 30);
        Basket open = till.basket(somying, "EXAM", "NAIL", "VAC-RAB");
        Quote seen = till.checkout.quote(open.withReward(off.id()).withReward(nails.id()));
        Basket byDesk = open.with(rewards.redeem(somying, off, "a", till.mint).get().coupon().orElseThrow())
                .with(rewards.redeem(somying, nails, "b", till.mint).get().coupon().orElseThrow());
        assertThat(till.checkout.quote(byDesk).lines()).isEqualTo(seen.lines());
        assertThat(till.checkout.quote(byDesk).discounts()).extracting(AppliedDiscount::amount)
                .isEqualTo(seen.discounts().stream().map(AppliedDiscount::amount).toList());
    }

    @Test
    void everythingIsSaidInWordsAndNothingIsSpentWhenItIsRefused() {
        earn();
        Points before = balance();
        int coupons = coupons();
        Reward dear = off(before.value() - 10, 50);
        Basket twice = till.basket(somying, "EXAM").withReward(dear.id()).withReward(dear.id());
        assertThat(till.checkout.quote(twice).obstacles()).containsExactly(new CheckoutRefusal.RewardStopped(dear.name(),
                new RewardRefusal.TooFewPoints(Points.of(before.value() - 20)).message()));
        assertThat(till.checkout.confirm(twice, List.of(), till.mint).isDone()).isFalse();
        Basket paying = twice.without(Basket.standIn(1)).withPoints(Points.of(100));
        assertThat(till.checkout.quote(paying).confirmable()).as("the same points twice").isFalse();
        assertThat(till.checkout.quote(till.basket(somying, "EXAM").withReward(free("NAIL", 10).id())).obstacles()).singleElement()
                .as("nothing of it on the bill").isInstanceOf(CheckoutRefusal.RewardStopped.class);
        Reward old = off(20, 10);
        book.setActive(old, false, Authority.of(till.piyanut)).get();
        assertThat(till.checkout.quote(till.basket(somying, "EXAM").withReward(old.id())).obstacles()).hasSize(1);
        assertThat(till.checkout.confirm(paying, List.of(), till.mint).isDone()).isFalse();
        Basket unpaid = till.basket(somying, "EXAM").withReward(off(20, 10).id());
        assertThat(till.checkout.confirm(unpaid, List.of(), till.mint).isDone()).as("not paid").isFalse();
        assertThat(balance()).isEqualTo(before);
        assertThat(redemptions()).isZero();
        assertThat(coupons()).isEqualTo(coupons);
    }

    @Test
    void theLastOneGoesToOneOfManyBills() {
        earn();
        Reward last = book.add(terms("ชาม", 10, new Reward.Gives.Gift(), Optional.of(1)), Authority.of(till.piyanut)).get();
        List<Basket> baskets = IntStream.range(0, 4).mapToObj(i -> till.basket(somying, "EXAM").withReward(last.id())).toList();
        List<Outcome<SaleReceipt>> done = baskets.parallelStream().map(basket -> till.checkout.confirm(basket, Till.cash(till.checkout.quote(basket).cashDue()), till.mint)).toList();
        assertThat(done.stream().filter(Outcome::isDone)).hasSize(1);
        assertThat(redemptions()).isEqualTo(1);
        assertThat(rewards.choice(somying).redeemed()).singleElement().satisfies(gift -> assertThat(gift.handed()).as("goes over the desk").isPresent());
    }

    @Test
    void aRefundOfWhatItWasForGivesThePointsBackExactly() {
        earn();
        Points before = balance();
        SaleReceipt sale = till.sold(till.basket(somying, "EXAM", "NAIL").withReward(free("NAIL", 100).id()));
        RefundPreview other = desk.refunds.preview(desk.some(sale.id(), Map.of(1, 1)));
        assertThat(other.coupons()).as("only the visit comes back").isEmpty();
        RefundPreview seen = desk.refunds.preview(desk.some(sale.id(), Map.of(2, 1)));
        assertThat(seen.coupons()).singleElement().satisfies(fate -> assertThat(fate.kind()).isEqualTo(CouponFate.Kind.POINTS_BACK));
        assertThat(seen.points().orElseThrow().returned()).isEqualTo(Points.of(100));
        desk.done(desk.some(sale.id(), Map.of(2, 1)));
        desk.done(desk.some(sale.id(), Map.of(1, 1)));
        assertThat(balance()).isEqualTo(before);
        assertThat(rewards.choice(somying).redeemed()).singleElement().satisfies(made -> assertThat(made.cancelled()).isPresent());
        assertThat(book.all()).allSatisfy(tally -> assertThat(tally.given()).isZero());
    }

    @Test
    void onHoldItIsKeptAndLookedAtAgain() {
        earn();
        HeldBaskets held = new HeldBaskets(till.transactions, till.audit, till.checkout, till.clock());
        Reward off = off(100, 50);
        var id = held.hold(till.basket(somying, "EXAM").withReward(off.id()), "", till.mint).get();
        book.setActive(off, false, Authority.of(till.piyanut)).get();
        HeldBaskets.Resumed resumed = held.resume(id, Optional.empty(), till.mint).get();
        assertThat(resumed.basket().rewards()).containsExactly(off.id());
        assertThat(resumed.changes()).as("ended meanwhile").isNotEmpty();
        assertThat(resumed.basket().without(Basket.standIn(0)).rewards()).isEmpty();
        assertThat(resumed.basket().withOwner(Optional.empty()).rewards()).as("the points are the owner’s").isEmpty();
    }

    @Test
    void aRewardThatNobodyKnowsLeavesAHeldBillAndStopsNone() {
        HeldBaskets held = new HeldBaskets(till.transactions, till.audit, till.checkout, till.clock());
        Reward off = off(100, 50);
        var id = held.hold(till.basket(somying, "EXAM").withReward(4711).withReward(off.id()), "", till.mint).get();
        assertThat(held.all()).singleElement().satisfies(bill -> assertThat(bill.content()).isPresent());
        assertThat(held.resume(id, Optional.empty(), till.mint).get().basket().rewards()).containsExactly(off.id());
    }

    private Reward off(long points, long baht) {
        return book.add(terms("ส่วนลด " + baht, points, new Reward.Gives.Discount(Money.baht(baht)), Optional.empty()), Authority.of(till.piyanut)).get();
    }

    private Reward free(String item, long points) {
        return book.add(terms("ฟรี " + item, points, new Reward.Gives.FreeItem(till.item(item).id(), till.item(item).name()), Optional.empty()),
                Authority.of(till.piyanut)).get();
    }

    private static Reward.Terms terms(String name, long points, Reward.Gives gives, Optional<Integer> most) {
        return new Reward.Terms(new Bilingual(name, name), Points.of(points), gives, Optional.empty(), Optional.empty(), Optional.empty(), most, Optional.empty(), 90);
    }

    private void earn() {
        for (int i = 0; i < 4; i++) till.sold(till.basket(somying, "DENTAL"));
    }

    private Points balance() {
        return till.ledger.standing(somying).balance();
    }

    private int coupons() {
        return till.transactions.read(ctx -> ctx.fetchCount(COUPON));
    }

    private int redemptions() {
        return till.transactions.read(ctx -> ctx.fetchCount(REWARD_REDEMPTION));
    }
}

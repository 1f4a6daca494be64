package jaidee.rewards;

import static jaidee.db.tables.Tables.REWARD_REDEMPTION;
import static jaidee.db.tables.Tables.TIER_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jaidee.checkout.Basket;
import jaidee.checkout.SaleReceipt;
import jaidee.checkout.Till;
import jaidee.kernel.Bilingual;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.refunds.RefundDesk;
import jaidee.scan.CodeIssuer;
import jaidee.staff.Authority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Points given for rewards at the desk. The day is 22 November 2569.
class RewardServiceTest {
    private final RefundDesk desk = new RefundDesk();
    private final Till till = desk.till;
    private final RewardBook book = new RewardBook(till.transactions, till.audit, till.clock());
    private final RewardService rewards = new RewardService(till.transactions, till.audit, till.ledger, new CodeIssuer(new Random(3)), till.clock());
    private final Authority manager = Authority.of(till.piyanut);
    private final OwnerId somying = till.owner("สมหญิง");

    @AfterEach
    void booksAreRight() {
        assertThat(desk.wrong()).isEmpty();
        desk.close();
    }

    @Test
    void pointsGoAndADiscountComesAsACouponThatWorksOnTheNextBill() {
        earn(somying, 20_000);
        Points before = balance();
        Redemption made = redeem(somying, add(terms("ส่วนลด 50", 500, new Reward.Gives.Discount(Money.baht(50)))));

        assertThat(balance()).isEqualTo(before.minus(Points.of(500)));
        Basket basket = till.basket(somying, "EXAM").with(made.coupon().orElseThrow());
        Money full = till.checkout.quote(till.basket(somying, "EXAM")).net();
        assertThat(till.checkout.quote(basket).net()).isEqualTo(full.minus(Money.baht(50)));
        SaleReceipt sale = till.sold(basket);
        assertThat(rewards.takeBack(made.id(), "เปลี่ยนใจ", manager).refusal()).contains(new RewardRefusal.CouponUsed());
        desk.done(desk.all(sale.id()));
        assertThat(rewards.takeBack(made.id(), "เปลี่ยนใจ", manager).isDone()).isTrue();
        assertThat(balance()).isEqualTo(before);
    }

    @Test
    void aSaleThatFailsSpendsNothing() {
        earn(somying, 20_000);
        Redemption made = redeem(somying, add(terms("ส่วนลด 50", 500, new Reward.Gives.Discount(Money.baht(50)))));
        Points before = balance();
        int entries = till.ledger.history(somying, 1000).size();
        boolean[] fails = {true};
        till.checkout.whenSold((_, _, _, _, _) -> {
            if (fails[0]) throw new IllegalStateException("the disk is full");
        });
        Basket basket = till.basket(somying, "DENTAL").with(made.coupon().orElseThrow()).withPoints(Points.of(100));
        assertThatThrownBy(() -> till.sold(basket)).isInstanceOf(IllegalStateException.class);
        assertThat(balance()).isEqualTo(before);
        assertThat(till.ledger.history(somying, 1000)).hasSize(entries);
        assertThat(till.checkout.quote(basket).confirmable()).as("the coupon is as good as before").isTrue();
        fails[0] = false;
        SaleReceipt sold = till.sold(basket);
        assertThat(till.sold(basket)).as("confirmed again").isEqualTo(sold);
        assertThat(balance()).isEqualTo(before.minus(Points.of(100)).plus(sold.points().orElseThrow().earned()));
    }

    @Test
    void whenAllIsUndoneNoPointIsLeftOrLost() {
        Reward off = add(terms("ส่วนลด 50", 500, new Reward.Gives.Discount(Money.baht(50)))), gift = add(terms("ปลอกคอ", 300, new Reward.Gives.Gift()));
        Random random = new Random(5);
        for (int round = 0; round < 3; round++) {
            List<SaleReceipt> sales = new ArrayList<>();
            List<Redemption> redeemed = new ArrayList<>();
            for (int visit = 0; visit < 8; visit++) {
                Basket basket = till.basket(somying, "DENTAL");
                if (balance().compareTo(Points.of(600)) > 0) {
                    Redemption made = redeem(somying, random.nextBoolean() ? off : gift);
                    redeemed.add(made);
                    if (made.coupon().isPresent() && random.nextBoolean()) basket = basket.with(made.coupon().get());
                    if (balance().compareTo(Points.of(100)) > 0 && random.nextBoolean()) basket = basket.withPoints(Points.of(100));
                }
                sales.add(till.sold(basket));
            }
            Collections.shuffle(sales, random);
            sales.forEach(sale -> desk.done(desk.all(sale.id())));
            redeemed.forEach(made -> assertThat(rewards.takeBack(made.id(), "เปลี่ยนใจ", manager).isDone()).isTrue());
            assertThat(balance()).as("round %s", round).isEqualTo(Points.ZERO);
        }
    }

    @Test
    void noBillLiftsItsOwnerTwice() {
        int lifted = 0;
        for (int units : new int[]{1, 3, 1, 40, 1, 60, 1}) {
            SaleReceipt sold = till.sold(Basket.open(somying).with(till.item("DENTAL"), units, Optional.empty()));
            int changes = till.transactions.read(ctx -> ctx.fetchCount(TIER_CHANGE, TIER_CHANGE.SALE_ID.eq(sold.id().value())));
            assertThat(changes).as("%s units", units).isEqualTo(sold.lifted().isPresent() ? 1 : 0);
            lifted += changes;
        }
        assertThat(lifted).as("over one level at once, too").isBetween(1, 2);
    }

    @Test
    void aFreeItemTakesItsLineToNothing() {
        earn(somying, 20_000);
        Reward reward = add(terms("ตัดเล็บฟรี", 300, new Reward.Gives.FreeItem(till.item("NAIL").id(), till.item("NAIL").name())));
        Redemption made = redeem(somying, reward);
        Basket basket = till.basket(somying, "EXAM", "NAIL").with(made.coupon().orElseThrow());
        assertThat(till.checkout.quote(basket).lines().get(1).net()).isEqualTo(Money.ZERO);
        assertThat(till.checkout.quote(till.basket(till.owner("อื่น"), "NAIL").with(made.coupon().get())).confirmable()).as("only its owner").isFalse();
    }

    @Test
    void aGiftIsHandedOverOnceAndTakingItBackIsAsIfItHadNeverBeen() {
        earn(somying, 20_000);
        Points before = balance();
        Reward bowl = add(terms("ชามข้าว", 400, new Reward.Gives.Gift()));
        Redemption first = redeem(somying, bowl), second = redeem(somying, bowl);
        assertThat(rewards.lookUp(first.token().orElseThrow()).get().id()).isEqualTo(first.id());
        assertThat(rewards.handOver(first.id(), till.assistant("แนน")).isDone()).isFalse();
        assertThat(rewards.handOver(first.id(), till.mint).isDone()).isTrue();
        assertThat(rewards.handOver(first.id(), till.mint).refusal()).contains(new RewardRefusal.PickedUp(Till.TODAY));
        assertThat(rewards.takeBack(first.id(), "ผิด", manager).refusal()).contains(new RewardRefusal.PickedUp(Till.TODAY));

        assertThat(rewards.takeBack(second.id(), "หยิบผิดชิ้น", manager).isDone()).isTrue();
        assertThat(balance()).isEqualTo(before.minus(Points.of(400)));
        assertThat(rewards.handOver(second.id(), till.mint).refusal()).contains(new RewardRefusal.TakenBack(Till.TODAY));
        assertThat(book.all().getFirst().given()).isEqualTo(1);
        assertThat(rewards.takeBack(second.id(), "อีกครั้ง", manager).refusal()).contains(new RewardRefusal.TakenBack(Till.TODAY));
    }

    @Test
    void aChangedRewardIsTriedOnWhatWasRedeemedAndOnWhoCouldHaveIt() {
        earn(somying, 20_000);
        OwnerId malee = till.owner("มาลี"), somsak = till.owner("สมศักดิ์");
        earn(malee, 6_000);
        assertThat(balanceOf(somsak)).isEqualTo(Points.ZERO);
        Reward off = add(terms("ส่วนลด 50", 150, new Reward.Gives.Discount(Money.baht(50))));
        redeem(somying, off);
        redeem(somying, off);
        Redemption third = redeem(somying, off);
        rewards.takeBack(third.id(), "เปลี่ยนใจ", manager).get();
        RewardTryOut tryOut = new RewardTryOut(till.transactions, till.clock());
        long held = balance().value() + balanceOf(malee).value() + balanceOf(somsak).value();

        RewardTried dearer = tryOut.run(Optional.of(off), terms("ส่วนลด 80", 700, new Reward.Gives.Discount(Money.baht(80))), 30);
        assertThat(dearer.given()).isEqualTo(2);
        assertThat(dearer.now()).isEqualTo(new RewardTried.Side(Points.of(300), Optional.of(Money.baht(100)), 2));
        assertThat(dearer.draft()).isEqualTo(new RewardTried.Side(Points.of(1_400), Optional.of(Money.baht(160)), 1));
        assertThat(dearer.losing()).extracting(RewardTried.OfOwner::owner).containsExactly(malee);
        assertThat(dearer.gaining()).isEmpty();
        Money value = till.ledger.programme().redeem().pointValue();
        assertThat(dearer.liability()).isEqualTo(value.times(held));
        assertThat(dearer.wouldOwe()).isEqualTo(value.times(held - 1_100));
        assertThat(tryOut.run(Optional.of(off), with(off.terms(), Optional.empty(), Optional.empty(), Optional.of("VIP")), 30).draft().reach()).isZero();

        RewardTried fresh = tryOut.run(Optional.empty(), terms("ชาม", 1, new Reward.Gives.Gift()), 365);
        assertThat(fresh.given()).isZero();
        assertThat(fresh.draft().reach()).isEqualTo(2);
        assertThat(fresh.draft().cost()).isEmpty();
        till.moveTo(Till.TODAY.plusDays(40));
        assertThat(tryOut.run(Optional.of(off), off.terms(), 30).given()).as("longer ago").isZero();
        assertThat(book.versions(off.code())).as("nothing is changed").hasSize(1);
    }

    @Test
    void confirmedTwiceItIsRedeemedOnce() {
        earn(somying, 20_000);
        Reward bowl = add(terms("ชามข้าว", 400, new Reward.Gives.Gift()));
        String key = UUID.randomUUID().toString();
        Redemption once = rewards.redeem(somying, bowl, key, till.mint).get();
        Points after = balance();
        assertThat(rewards.redeem(somying, bowl, key, till.mint).get()).isEqualTo(once);
        assertThat(balance()).isEqualTo(after);
    }

    @Test
    void theLastOneGoesToOneOfManyWhoAskAtOnce() {
        earn(somying, 20_000);
        OwnerId other = till.owner("มาลี");
        earn(other, 20_000);
        Reward last = add(with(terms("ชามข้าว", 100, new Reward.Gives.Gift()), Optional.of(1), Optional.empty(), Optional.empty()));
        List<Boolean> done = IntStream.range(0, 6).parallel()
                .mapToObj(i -> rewards.redeem(i % 2 == 0 ? somying : other, last, "k" + i, till.mint).isDone()).toList();
        assertThat(done).containsOnlyOnce(true);
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(REWARD_REDEMPTION))).isEqualTo(1);
        assertThat(offer(somying).against()).contains(new RewardRefusal.NoneLeft());
    }

    @Test
    void whatIsNotWithinReachIsSaidInWords() {
        earn(somying, 2_000);
        Points missing = Points.of(500).minus(balance());
        Reward bowl = add(terms("ชามข้าว", 500, new Reward.Gives.Gift()));
        assertThat(offer(somying).against()).contains(new RewardRefusal.TooFewPoints(missing));
        assertThat(rewards.redeem(somying, bowl, "k", till.mint).refusal()).contains(new RewardRefusal.TooFewPoints(missing));

        Reward gold = book.change(bowl, with(terms("ชามข้าว", 10, new Reward.Gives.Gift()), Optional.empty(), Optional.empty(), Optional.of("GOLD")), manager).get();
        assertThat(offer(somying).against().orElseThrow()).isInstanceOf(RewardRefusal.TierTooLow.class);
        assertThat(rewards.redeem(somying, bowl, "k", till.mint).refusal()).contains(new RewardRefusal.Changed());
        Reward once = book.change(gold, with(terms("ชามข้าว", 10, new Reward.Gives.Gift()), Optional.empty(), Optional.of(1), Optional.empty()), manager).get();
        redeem(somying, once);
        assertThat(offer(somying).against()).contains(new RewardRefusal.EnoughThisYear(1));
        till.moveTo(LocalDate.of(2027, 1, 2));
        assertThat(offer(somying).against()).isEmpty();
    }

    @Test
    void aChangeMakesAVersionAndWhatWasRedeemedKeepsItsOwn() {
        earn(somying, 20_000);
        Reward bowl = add(terms("ชามข้าว", 400, new Reward.Gives.Gift()));
        Redemption made = redeem(somying, bowl);
        Reward dearer = book.change(bowl, terms("ชามข้าวใหญ่", 900, new Reward.Gives.Gift()), manager).get();

        assertThat(book.change(bowl, terms("อีกคน", 1, new Reward.Gives.Gift()), manager).refusal()).contains(new RewardRefusal.Changed());
        assertThat(rewards.find(made.id()).orElseThrow().reward().points()).isEqualTo(Points.of(400));
        assertThat(book.versions(bowl.code())).extracting(Reward::version).containsExactly(2, 1);
        assertThat(book.all()).singleElement().satisfies(tally -> assertThat(tally.given()).isEqualTo(1));
        book.setActive(dearer, false, manager).get();
        assertThat(rewards.choice(somying).offers()).isEmpty();
    }

    @Test
    void onlyAManagerChangesRewardsAndNothingSenselessIsSaved() {
        assertThat(book.add(terms("ชาม", 10, new Reward.Gives.Gift()), Authority.of(till.mint)).isDone()).isFalse();
        assertThat(book.add(terms("", 10, new Reward.Gives.Gift()), manager).refusal().orElseThrow().field()).isEqualTo("nameTh");
        assertThat(book.add(terms("ชาม", 0, new Reward.Gives.Gift()), manager).refusal().orElseThrow().field()).isEqualTo("points");
        assertThat(book.add(terms("ชาม", 10, new Reward.Gives.Discount(Money.ZERO)), manager).refusal().orElseThrow().field()).isEqualTo("amount");
    }

    private void earn(OwnerId owner, int baht) {
        for (int paid = 0; paid < baht; paid += 2000) till.sold(till.basket(owner, "DENTAL"));
    }

    private Points balance() {
        return balanceOf(somying);
    }

    private Points balanceOf(OwnerId owner) {
        return till.ledger.standing(owner).balance();
    }

    private RewardOffer offer(OwnerId owner) {
        return rewards.choice(owner).offers().getFirst();
    }

    private Reward add(Reward.Terms terms) {
        return book.add(terms, manager).get();
    }

    private Redemption redeem(OwnerId owner, Reward reward) {
        return rewards.redeem(owner, reward, UUID.randomUUID().toString(), till.mint).get();
    }

    private static Reward.Terms terms(String name, int points, Reward.Gives gives) {
        return new Reward.Terms(new Bilingual(name, name), Points.of(points), gives, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), 90);
    }

    private static Reward.Terms with(Reward.Terms terms, Optional<Integer> most, Optional<Integer> perYear, Optional<String> tier) {
        return new Reward.Terms(terms.name(), terms.points(), terms.gives(), tier, terms.from(), terms.until(), most, perYear, terms.voucherDays());
    }
}

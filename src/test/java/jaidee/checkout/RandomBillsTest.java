package jaidee.checkout;

import static jaidee.db.tables.Tables.SALE;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.Item;
import jaidee.db.Verification;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Outcome;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.loyalty.LedgerChecksRepository;
import jaidee.loyalty.LedgerRefusal;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponChecksRepository;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Days of bills with everything that can be on one, at a real till: what was quoted is what was booked, and the books are
/// in order at the end.
class RandomBillsTest {
    private static final int BILLS = 60;
    private static final List<String> AMOUNTS = List.of("10%", "50", "33.33", "100%", "0.01", "7.77%", "5000");

    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
    void whatIsQuotedIsBookedAndTheBooksAreInOrder(@ForAll long seed) {
        Random dice = new Random(seed);
        try (Till till = new Till(dice.nextBoolean())) {
            List<OwnerId> owners = Stream.of("สมหญิง", "วีระ", "มานี").map(till::owner).toList();
            owners.forEach(owner -> till.sold(Basket.open(owner).with(till.item("ECHO"), 2 + dice.nextInt(6), Optional.empty())));
            for (int i = 0; i < BILLS; i++) {
                till.moveTo(Till.TODAY.plusDays(i / 2));
                sell(till, basket(till, owners.get(dice.nextInt(owners.size())), dice));
            }
            assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(SALE)))
                    .as("every bill is sold, at the latest without what was refused on it").isEqualTo(owners.size() + BILLS);
            assertThat(new Verification(till.transactions, Stream.of(new LedgerChecksRepository().invariants(), new SaleChecksRepository().invariants(),
                    new CouponChecksRepository().invariants()).flatMap(List::stream).toList()).run())
                    .allSatisfy(checked -> assertThat(checked.findings().violations()).as(checked.invariant().name()).isEmpty());
        }
    }

    private static void sell(Till till, Basket basket) {
        Quote quote = till.checkout.quote(basket);
        Points before = till.ledger.standing(basket.owner().orElseThrow()).balance();
        Outcome<SaleReceipt> answer = till.checkout.confirm(basket, Till.cash(quote.cashDue().max(Money.ZERO)), till.mint);
        assertThat(answer.isDone()).isEqualTo(quote.confirmable());
        if (!answer.isDone()) {
            List<Refusal> why = quote.obstacles();
            assertThat(why).allMatch(refusal -> refusal instanceof LedgerRefusal || refusal instanceof CheckoutRefusal.CouponStopped);
            assertThat(till.ledger.standing(basket.owner().orElseThrow()).balance()).isEqualTo(before);
            assertThat(basket.points().isPositive() || !basket.coupons().isEmpty()).as("a plain bill is never refused").isTrue();
            sell(till, basket.coupons().stream().reduce(basket.withPoints(Points.ZERO), Basket::without, (one, other) -> other));
            return;
        }
        SaleReceipt receipt = answer.get();
        assertThat(receipt.net()).isEqualTo(quote.net());
        assertThat(receipt.lines().stream().map(SaleReceipt.Line::net).reduce(Money.ZERO, Money::plus)).isEqualTo(receipt.net());
        assertThat(receipt.discounts().stream().map(SaleReceipt.Discount::amount).reduce(Money.ZERO, Money::plus)).isEqualTo(receipt.discount());
        assertThat(till.checkout.confirm(basket, List.of(), till.mint).get()).as("as the books have it").isEqualTo(receipt);
        SaleReceipt.PointsPart points = receipt.points().orElseThrow();
        assertThat(points.spent()).isEqualTo(basket.points());
        assertThat(points.balance()).isEqualTo(before.minus(points.spent()).plus(points.earned()));
    }

    private static Basket basket(Till till, OwnerId owner, Random dice) {
        List<Item> priced = till.catalogue.all().stream().filter(item -> item.price().isPositive()).toList();
        Basket basket = Basket.open(owner);
        for (int n = 1 + dice.nextInt(5); n > 0; n--) basket = basket.with(priced.get(dice.nextInt(priced.size())), 1 + dice.nextInt(4), Optional.empty());
        for (int i = 0; i < basket.lines().size(); i++) {
            BasketLine line = basket.lines().get(i);
            if (dice.nextInt(4) == 0) line = line.withOtherPrice(Optional.of(new OtherPrice(Money.satang(dice.nextInt(100_000)), "ตกลงไว้", till.allowed())));
            if (dice.nextInt(4) == 0) line = line.withDiscount(Optional.of(till.off(any(dice))));
            basket = basket.with(i, line);
        }
        if (dice.nextInt(3) == 0) basket = basket.withDiscount(Optional.of(till.off(any(dice))));
        // as far as the points go, and now and then further
        int hundreds = (int) Math.max(0, till.ledger.standing(owner).balance().value() / 100);
        if (dice.nextInt(2) == 0) basket = basket.withPoints(Points.of(dice.nextInt(hundreds + 2) * 100L));
        List<Coupon> waiting = till.coupons.waiting(owner);
        return !waiting.isEmpty() && dice.nextBoolean() ? basket.with(waiting.get(dice.nextInt(waiting.size())).id()) : basket;
    }

    private static String any(Random dice) {
        return AMOUNTS.get(dice.nextInt(AMOUNTS.size()));
    }
}

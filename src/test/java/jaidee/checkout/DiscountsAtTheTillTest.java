package jaidee.checkout;

import static jaidee.db.tables.Tables.AUDIT_ENTRY;
import static jaidee.db.tables.Tables.LEDGER_ENTRY;
import static jaidee.db.tables.Tables.LOT_ALLOCATION;
import static jaidee.db.tables.Tables.SALE;
import static jaidee.db.tables.Tables.SALE_DISCOUNT;
import static jaidee.db.tables.Tables.SALE_LINE;
import static jaidee.db.tables.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.db.Verification;
import jaidee.kernel.Money;
import jaidee.kernel.Outcome;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.loyalty.LedgerChecksRepository;
import jaidee.loyalty.LedgerEntry;
import jaidee.loyalty.LedgerRefusal;
import jaidee.rewards.Coupon;
import jaidee.staff.Authority;
import jaidee.staff.Right;
import jaidee.staff.StaffRefusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiscountsAtTheTillTest {
    private final Till till = new Till(true);
    private final OwnerId somying = till.owner("สมหญิง");

    @AfterEach
    void booksAreRight() {
        assertThat(new Verification(till.transactions, Stream.concat(new LedgerChecksRepository().invariants().stream(),
                new SaleChecksRepository().invariants().stream()).toList()).run())
                .allMatch(checked -> checked.findings().isClean(), "books in order");
        till.close();
    }

    @Test
    void everythingGivenByHandStandsOnTheReceiptAndInTheLog() {
        Basket basket = till.basket(somying, "GROOM-S", "EXAM").withDiscount(Optional.of(till.off("20")));
        basket = basket.with(0, basket.lines().getFirst().withDiscount(Optional.of(till.off("10%"))));
        basket = basket.with(1, basket.lines().get(1).withOtherPrice(Optional.of(new OtherPrice(Money.baht(150), "ตกลงไว้", till.allowed()))));

        SaleReceipt receipt = till.sold(basket);

        assertThat(receipt.payable()).isEqualTo(Money.baht(450 + 150 - 20));
        assertThat(receipt.discounts()).extracting(SaleReceipt.Discount::reason).containsExactly("ลูกค้าประจำ", "ลูกค้าประจำ");
        assertThat(receipt.discounts()).extracting(SaleReceipt.Discount::line).containsExactly(Optional.of(1), Optional.empty());
        assertThat(receipt.discounts()).extracting(discount -> discount.label().th()).containsExactly("ส่วนลดรายการ 10%", "ส่วนลดท้ายบิล");
        assertThat(receipt.lines().get(1).byHand()).contains(new SaleReceipt.PriceByHand(Money.baht(200), "ตกลงไว้"));
        assertThat(receipt.lines().get(1).unitPrice()).isEqualTo(Money.baht(150));
        assertThat(log()).containsExactly("sale.made", "sale.discounted", "sale.discounted", "sale.price_changed");
        assertThat(till.transactions.<List<Long>>read(ctx -> ctx.select(SALE_DISCOUNT.GRANTED_BY).from(SALE_DISCOUNT).fetch(row -> row.value1())))
                .containsOnly(till.piyanut.value());
        assertThat(till.transactions.<List<Long>>read(ctx -> ctx.select(SALE_LINE.PRICE_GRANTED_BY).from(SALE_LINE)
                .where(SALE_LINE.POSITION.eq(2)).fetch(row -> row.value1()))).containsExactly(till.piyanut.value());
    }

    @Test
    void whoMayNotGiveADiscountIsRefusedInTheTransactionToo() {
        Authority mintAlone = Authority.of(till.mint);
        ManualDiscount hers = new ManualDiscount(till.off("10%").reduction(), "ลูกค้าประจำ", mintAlone);
        Basket onBill = till.basket(somying, "EXAM").withDiscount(Optional.of(hers));
        Basket onLine = till.basket(somying, "EXAM");
        Basket price = onLine.with(0, onLine.lines().getFirst().withOtherPrice(Optional.of(new OtherPrice(Money.ZERO, "เพื่อน", mintAlone))));

        assertThat(refused(onBill)).isEqualTo(new StaffRefusal.Missing("มินต์", Right.GIVE_DISCOUNT));
        assertThat(refused(onLine.with(0, onLine.lines().getFirst().withDiscount(Optional.of(hers))))).isInstanceOf(StaffRefusal.Missing.class);
        assertThat(refused(price)).isEqualTo(new StaffRefusal.Missing("มินต์", Right.CHANGE_PRICE));
        assertThat(sales()).isZero();
    }

    @Test
    void whatAManagerAllowedCountsOnlyWhileTheyAreOne() {
        Basket basket = till.basket(somying, "EXAM").withDiscount(Optional.of(till.off("10%")));
        till.transactions.write(ctx -> ctx.update(STAFF).set(STAFF.ROLE, "RECEPTION").where(STAFF.ID.eq(till.piyanut.value())).execute());
        assertThat(refused(basket)).isInstanceOf(StaffRefusal.Missing.class);
        till.transactions.write(ctx -> ctx.update(STAFF).set(STAFF.ROLE, "MANAGER").where(STAFF.ID.eq(till.piyanut.value())).execute());
        assertThat(till.sold(basket).payable()).isEqualTo(Money.baht(180));
    }

    @Test
    void aBillOfNothingIsMadeWithItsPaper() {
        SaleReceipt given = till.sold(till.basket(somying, "EXAM").withDiscount(Optional.of(till.off("100%"))));
        assertThat(given.payable()).isEqualTo(Money.ZERO);
        assertThat(given.points().orElseThrow().earned()).isEqualTo(Points.ZERO);
        Basket basket = till.basket(somying, "EXAM");
        SaleReceipt free = till.sold(basket.with(0, basket.lines().getFirst().withOtherPrice(Optional.of(new OtherPrice(Money.ZERO, "ตรวจซ้ำ", till.allowed())))));
        assertThat(free.payable()).isEqualTo(Money.ZERO);
        assertThat(free.gross()).isEqualTo(Money.ZERO);
    }

    @Test
    void pointsPayThoseThatLapseFirstAndEarnNothing() {
        rich();
        Basket basket = till.basket(somying, "ECHO").withPoints(Points.of(500));
        Points before = till.ledger.standing(somying).balance();

        SaleReceipt receipt = till.sold(basket);

        assertThat(receipt.payable()).isEqualTo(till.item("ECHO").price().minus(Money.baht(50)));
        SaleReceipt.PointsPart points = receipt.points().orElseThrow();
        assertThat(points.spent()).isEqualTo(Points.of(500));
        assertThat(points.balance()).isEqualTo(before.minus(points.spent()).plus(points.earned()));
        assertThat(points.reasons()).noneMatch(reason -> reason.points().isNegative());
        assertThat(receipt.discounts()).singleElement().matches(discount -> discount.kind() == DiscountKind.POINTS)
                .matches(discount -> discount.points().equals(Points.of(500))).matches(discount -> discount.label().th().equals("ใช้ 500 แต้ม"));
        LedgerEntry spent = till.ledger.history(somying, 20).stream().filter(entry -> entry.kind() == LedgerEntry.Kind.REDEEM).findFirst().orElseThrow();
        assertThat(spent.points()).isEqualTo(Points.of(-500));
        assertThat(spent.sale()).contains(receipt.id());
        assertThat(till.transactions.<Long>read(ctx -> ctx.select(org.jooq.impl.DSL.sum(LOT_ALLOCATION.POINTS).cast(Long.class)).from(LOT_ALLOCATION)
                .join(LEDGER_ENTRY).on(LEDGER_ENTRY.ID.eq(LOT_ALLOCATION.ENTRY_ID)).where(LEDGER_ENTRY.KIND.eq("REDEEM")).fetchSingle().value1()))
                .isEqualTo(-500L);
        assertThat(till.checkout.confirm(basket, List.of(), till.mint).get()).as("once").isEqualTo(receipt);
    }

    @Test
    void pointsSpentMeanwhileInAnotherWindowAreRefused() {
        rich();
        Points all = till.ledger.standing(somying).balance();
        Points most = Points.of(all.value() - all.value() % 10);
        List<Basket> both = IntStream.range(0, 2).mapToObj(i -> till.basket(somying, "ECHO", "ECHO", "ECHO").withPoints(most)).toList();
        Money due = till.checkout.quote(both.getFirst()).cashDue();

        List<Outcome<SaleReceipt>> answers = together(both.stream().map(basket -> (Callable<Outcome<SaleReceipt>>) () ->
                till.checkout.confirm(basket, Till.cash(due), till.mint)).toList());

        assertThat(answers).filteredOn(Outcome::isDone).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.isDone()).singleElement()
                .matches(answer -> answer.refusal().orElseThrow() instanceof LedgerRefusal);
        assertThat(till.transactions.<Integer>read(ctx -> ctx.fetchCount(LEDGER_ENTRY, LEDGER_ENTRY.KIND.eq("REDEEM")))).isEqualTo(1);
    }

    @Test
    void couponTierHandAndPointsTogetherComeOutEven() {
        rich();
        Coupon coupon = till.coupon("FREE-NAIL", somying);
        Basket basket = till.basket(somying, "NAIL", "GROOM-S", "FOOD-RX").with(coupon.id()).withDiscount(Optional.of(till.off("7.77%"))).withPoints(Points.of(100));
        basket = basket.with(1, basket.lines().get(1).withDiscount(Optional.of(till.off("33.33"))));
        Quote quote = till.checkout.quote(basket);
        SaleReceipt receipt = till.sold(basket);
        assertThat(receipt.net()).isEqualTo(quote.net());
        assertThat(receipt.lines().stream().map(SaleReceipt.Line::net).reduce(Money.ZERO, Money::plus)).isEqualTo(receipt.net());
        assertThat(receipt.points().orElseThrow().earned()).isEqualTo(quote.points());
    }

    @Test
    void whatLapsedYesterdayIsNotSpentToday() {
        rich();
        till.moveTo(LocalDate.of(2028, 12, 1));
        assertThat(refused(till.basket(somying, "ECHO").withPoints(Points.of(100)))).isEqualTo(new LedgerRefusal.NotEnough(Points.ZERO));
    }

    @Test
    void theReceiptOfAnOldBillTellsTheBalanceOfThatDay() {
        SaleReceipt first = till.sold(till.basket(somying, "EXAM"));
        till.moveTo(Till.TODAY.plusDays(1));
        till.sold(till.basket(somying, "EXAM"));
        SaleHistory history = new SaleHistory(till.transactions, till.documents);
        assertThat(history.receipt(first.id()).points()).isEqualTo(first.points());
    }

    /// Some hundreds of points.
    private void rich() {
        till.sold(Basket.open(somying).with(till.item("ECHO"), 6, Optional.empty()));
    }

    private Refusal refused(Basket basket) {
        return till.checkout.confirm(basket, Till.cash(Money.baht(100_000)), till.mint).refusal().orElseThrow();
    }

    private int sales() {
        return till.transactions.read(ctx -> ctx.fetchCount(SALE));
    }

    private List<String> log() {
        return till.transactions.read(ctx -> ctx.select(AUDIT_ENTRY.ACTION).from(AUDIT_ENTRY).where(AUDIT_ENTRY.SUBJECT_TYPE.eq("SALE"))
                .orderBy(AUDIT_ENTRY.ID).fetch(row -> row.value1()));
    }

    private static <T> List<T> together(List<Callable<T>> deeds) {
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.size())) {
            return threads.invokeAll(deeds).stream().map(future -> {
                try {
                    return future.get();
                } catch (Exception failed) {
                    throw new AssertionError(failed);
                }
            }).toList();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}

package jaidee.checkout;

import static jaidee.checkout.PricingTest.coupon;
import static jaidee.checkout.PricingTest.facts;
import static jaidee.checkout.PricingTest.item;
import static jaidee.checkout.PricingTest.sum;
import static org.assertj.core.api.Assertions.assertThat;

import jaidee.cases.Cases;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.Points;
import jaidee.kernel.Reduction;
import jaidee.kernel.Refusal;
import jaidee.kernel.StaffId;
import jaidee.loyalty.LedgerRefusal;
import jaidee.loyalty.RedeemTerms;
import jaidee.rewards.Benefit;
import jaidee.rewards.Coupon;
import jaidee.staff.Authority;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The whole order of discounts: price, line, tier, coupons, bill, points, tax.
class PricingByHandTest {
    private static final Authority BOSS = Authority.of(new StaffId(1));
    private static final Points MANY = Points.of(1_000_000);
    /// A point for each satang, all of a bill may be paid by them.
    private static final RedeemTerms FREE = new RedeemTerms(Points.of(1), Points.of(1), 100, Money.satang(1), RedeemTerms.Shortfall.DEBT);

    @Test
    void everyKindOfDiscountWorksOnWhatTheOnesBeforeLeft() {
        Coupon onGrooming = coupon(1, new Benefit.Percent(10, Optional.empty()), Optional.of("GROOMING"), Money.ZERO);
        Coupon onBill = coupon(2, new Benefit.Amount(Money.baht(50)), Optional.empty(), Money.ZERO);
        Basket basket = basket(100_000).with(item(2, 100_000, "GROOMING"), 1, Optional.empty())
                .with(onBill.id()).with(onGrooming.id()).withDiscount(Optional.of(off("10%"))).withPoints(Points.of(1000));
        basket = basket.with(1, basket.lines().get(1).withOtherPrice(Optional.of(new OtherPrice(Money.baht(800), "ตกลงไว้", BOSS)))
                .withDiscount(Optional.of(off("200"))));

        Quote quote = Quoting.quote(basket, facts(basket, 5, List.of(onBill, onGrooming), MANY, PricingTest.TERMS));

        // 1000 + 600 → tier 5 % → 950 + 570 → grooming 10 % → 950 + 513 → bill 50 → 1413 → 10 % → 1271.70 → 100 of points
        assertThat(quote.discounts()).extracting(AppliedDiscount::kind).containsExactly(DiscountKind.MANUAL, DiscountKind.TIER,
                DiscountKind.COUPON, DiscountKind.COUPON, DiscountKind.MANUAL, DiscountKind.POINTS);
        assertThat(quote.discounts()).extracting(AppliedDiscount::amount).containsExactly(Money.baht(200), Money.baht(80),
                Money.baht(57), Money.baht(50), Money.satang(14130), Money.baht(100));
        assertThat(quote.gross()).isEqualTo(Money.baht(1800));
        assertThat(quote.net()).isEqualTo(Money.satang(117170));
        assertThat(quote.beforeBillDiscount()).isEqualTo(Money.baht(1413));
        assertThat(quote.offer().orElseThrow().bill()).isEqualTo(Money.satang(127170));
        assertThat(quote.confirmable()).isTrue();
    }

    @Test
    void twoReductionsOfEightyLeaveForty() {
        assertThat(net(byHand(basket(8_000), "10").withDiscount(Optional.of(off("30"))))).isEqualTo(Money.baht(40));
    }

    @Test
    void aChainOfPercentagesEachTakesOfWhatIsLeft() {
        Basket basket = basket(500).with(item(2, 500, "FOOD"), 5, Optional.empty()).withDiscount(Optional.of(off("10%")));
        assertThat(net(byHand(basket, "10%"))).isEqualTo(Money.satang(2655));
    }

    @Test
    void anotherPriceAndACouponMakeEightyOneOfAHundred() {
        Coupon tenPercent = coupon(1, new Benefit.Percent(10, Optional.empty()), Optional.empty(), Money.ZERO);
        Basket basket = basket(10_000).with(tenPercent.id());
        Basket priced = basket.with(0, basket.lines().getFirst().withOtherPrice(Optional.of(new OtherPrice(Money.baht(90), "ตกลงไว้", BOSS))));
        assertThat(Quoting.quote(priced, facts(priced, 0, List.of(tenPercent))).net()).isEqualTo(Money.baht(81));
    }

    @Test
    void allOfAHundredPercentIsStoppedByItsMost() {
        Coupon all = coupon(1, new Benefit.Percent(100, Optional.of(Money.baht(40))), Optional.empty(), Money.ZERO);
        Basket three = basket(3_450).with(item(2, 2_500, "FOOD"), 1, Optional.empty()).with(item(3, 1_500, "FOOD"), 1, Optional.empty()).with(all.id());
        assertThat(Quoting.quote(three, facts(three, 0, List.of(all))).net()).isEqualTo(Money.satang(3450));
        Basket four = three.with(item(4, 1_500, "FOOD"), 1, Optional.empty());
        assertThat(Quoting.quote(four, facts(four, 0, List.of(all))).net()).isEqualTo(Money.satang(4950));
    }

    @Test
    void tenPercentOfOddSatangIsRoundedOnce() {
        assertThat(net(basket(2_875).withDiscount(Optional.of(off("10%"))))).isEqualTo(Money.satang(2587));
    }

    @Test
    void aCouponsMinimumLooksAtWhatTheLineDiscountLeft() {
        Coupon from1006 = coupon(1, new Benefit.Percent(10, Optional.empty()), Optional.empty(), Money.baht(1006));
        Basket basket = basket(101_600).with(from1006.id());
        assertThat(Quoting.quote(basket, facts(basket, 0, List.of(from1006))).confirmable()).isTrue();
        Basket reduced = byHand(basket, "11");
        assertThat(Quoting.quote(reduced, facts(reduced, 0, List.of(from1006))).confirmable()).isFalse();
        Basket onBill = basket.withDiscount(Optional.of(off("11")));
        assertThat(Quoting.quote(onBill, facts(onBill, 0, List.of(from1006))).confirmable()).as("the bill comes after coupons").isTrue();
    }

    @Test
    void allOffIsABillOfNothingAndNeverLess() {
        Basket all = basket(12_345).withDiscount(Optional.of(off("100%")));
        assertThat(net(all)).isEqualTo(Money.ZERO);
        assertThat(net(byHand(all, "100%"))).isEqualTo(Money.ZERO);
        assertThat(net(basket(100).withDiscount(Optional.of(off("500"))))).isEqualTo(Money.ZERO);
        assertThat(quote(all).confirmable()).isTrue();
    }

    @Test
    void aBahtDiscountStaysWithinALineThatGotSmaller() {
        Basket two = Basket.open(new OwnerId(1)).with(item(1, 30_000, "FOOD"), 2, Optional.empty());
        Basket reduced = byHand(two, "500");
        assertThat(net(reduced)).isEqualTo(Money.baht(100));
        assertThat(net(reduced.with(0, reduced.lines().getFirst().withQuantity(1)))).isEqualTo(Money.ZERO);
    }

    @Test
    void whatSomebodyElseAllowedIsNotStretchedOverMore() {
        ManualDiscount allowed = new ManualDiscount(new Reduction.Percent(5000), "ชดเชย", new Authority(new StaffId(2), Optional.of(new StaffId(1))));
        BasketLine line = basket(10_000).lines().getFirst().withDiscount(Optional.of(allowed))
                .withOtherPrice(Optional.of(new OtherPrice(Money.baht(80), "ป้าย", BOSS)));
        assertThat(line.withQuantity(2).discount()).isEmpty();
        assertThat(line.withQuantity(2).otherPrice()).as("in her own right").isPresent();
        assertThat(line.withQuantity(2).withQuantity(1).discount()).isEmpty();
        Basket again = basket(10_000).with(0, line).with(item(1, 10_000, "FOOD"), 1, Optional.empty());
        assertThat(again.lines()).as("more of the same at the usual price is a line of its own").hasSize(2);
    }

    @Test
    void aReasonAndASensibleAmountAreAskedForAgain() {
        assertThat(quote(basket(100).withDiscount(Optional.of(new ManualDiscount(new Reduction.Percent(0), " ", BOSS)))).obstacles())
                .containsExactly(new CheckoutRefusal.DiscountOutOfRange(), new CheckoutRefusal.ReasonMissing());
        assertThat(quote(basket(100).withDiscount(Optional.of(new ManualDiscount(new Reduction.Percent(10_001), "ก", BOSS)))).confirmable()).isFalse();
        assertThat(quote(basket(100).withDiscount(Optional.of(new ManualDiscount(new Reduction.Percent(1), "ก".repeat(201), BOSS)))).obstacles())
                .containsExactly(new CheckoutRefusal.ReasonTooLong(200));
    }

    @Test
    void ofForty250PointsLeaveThirtySevenFiftyAndEarnOnThat() {
        Basket basket = basket(4_000).withPoints(Points.of(250));
        Quote quote = Quoting.quote(basket, facts(basket, 0, List.of(), Points.of(250), FREE));
        assertThat(quote.net()).isEqualTo(Money.satang(3750));
        assertThat(quote.earned().spend()).isEqualTo(Points.of(1));
        Basket nineteenLeft = basket(4_000).withPoints(Points.of(2_001));
        assertThat(Quoting.quote(nineteenLeft, facts(nineteenLeft, 0, List.of(), MANY, FREE)).earned().spend()).isEqualTo(Points.ZERO);
    }

    @Test
    void pointsMayPayTheWholeWhereTheRuleSaysSo() {
        Basket basket = basket(10_000).withPoints(Points.of(10_000));
        Quote quote = Quoting.quote(basket, facts(basket, 0, List.of(), Points.of(10_000), FREE));
        assertThat(quote.net()).isEqualTo(Money.ZERO);
        assertThat(quote.confirmable()).isTrue();
        assertThat(quote.points()).isEqualTo(Points.ZERO);
    }

    @Test
    void pointsLowerWhatTaxIsCountedOn() {
        Basket basket = basket(10_700).withPoints(Points.of(500));
        Quote quote = Quoting.quote(basket, facts(basket, 0, List.of(), MANY, PricingTest.TERMS));
        assertThat(quote.vat().total()).isEqualTo(Money.baht(57));
        assertThat(quote.vat().vat()).isEqualTo(Money.satang(373));
    }

    @Test
    void whatTheRuleForbidsIsAnObstacleWithItsReason() {
        assertThat(spending(50_000, 2_510, 12_345)).containsExactly(new LedgerRefusal.MoreThanBillTakes(Points.of(2_500)));
        assertThat(spending(50_000, 2_500, 12_345)).isEmpty();
        assertThat(spending(50_000, 105, 12_345)).containsExactly(new LedgerRefusal.NotInSteps(Points.of(10)));
        assertThat(spending(50_000, 90, 12_345)).containsExactly(new LedgerRefusal.TooFew(Points.of(100)));
        assertThat(spending(50_000, 300, 200)).containsExactly(new LedgerRefusal.NotEnough(Points.of(200)));
        assertThat(spending(50_000, 100, -5)).containsExactly(new LedgerRefusal.InDebt(Points.of(5)));
        assertThat(spending(1_500, 100, 12_345)).containsExactly(new LedgerRefusal.BillTooSmall(Money.baht(20)));
        assertThat(spending(2_000, 100, 12_345)).isEmpty();
        Basket walkIn = basket(50_000).withOwner(Optional.empty()).withPoints(Points.of(100));
        BillFacts known = facts(walkIn, 0, List.of());
        BillFacts nobody = new BillFacts(known.day(), Optional.empty(), false, true, known.items(), known.pets(), known.coupons(),
                known.programme(), known.vat(), known.cashStep());
        assertThat(Quoting.quote(walkIn, nobody).obstacles()).containsExactly(new LedgerRefusal.NoAccount());
    }

    @Test
    void theNextOwnerDoesNotSpendThePointsOfTheOneBefore() {
        Basket basket = basket(50_000).withPoints(Points.of(100)).withDiscount(Optional.of(off("5%")));
        Basket other = basket.withOwner(Optional.of(new OwnerId(2)));
        assertThat(other.points()).isEqualTo(Points.ZERO);
        assertThat(other.discount()).isPresent();
        assertThat(basket.withOwner(Optional.of(new OwnerId(1))).points()).isEqualTo(Points.of(100));
    }

    @Test
    void theChoicesAreMostHalfAndLeastEachOnce() {
        assertThat(new PointsOffer(Points.of(12_345), Money.baht(500), PricingTest.TERMS).choices()).containsExactly(Points.of(2_500), Points.of(1_250), Points.of(100));
        assertThat(new PointsOffer(Points.of(150), Money.baht(500), PricingTest.TERMS).choices()).containsExactly(Points.of(150), Points.of(100));
        assertThat(new PointsOffer(Points.of(100), Money.baht(500), PricingTest.TERMS).choices()).containsExactly(Points.of(100));
        assertThat(new PointsOffer(Points.of(40), Money.baht(500), PricingTest.TERMS).choices()).isEmpty();
        assertThat(new PointsOffer(Points.of(40), Money.baht(500), PricingTest.TERMS).obstacle())
                .contains(new LedgerRefusal.TooFewYet(Points.of(40), Points.of(100)));
    }

    @TestFactory
    Stream<DynamicTest> everyWorkedCaseOfTaxThroughTheWholeOrder() {
        return Cases.of("vat_cases").stream().filter(row -> row.get("price_mode").equals("INCL")).map(row ->
                DynamicTest.dynamicTest(row.get("id") + " " + row.get("note"), () -> {
                    String[] lines = row.get("lines(amount+V taxable/E exempt)").split(";");
                    Basket basket = Basket.open(new OwnerId(1));
                    // every third item of the fixture is exempt
                    for (int i = 0; i < lines.length; i++) basket = basket.with(item(lines[i].endsWith("E") ? 3 * i + 3 : 3 * i + 1,
                            baht(lines[i].replaceAll("[VE]", "")).satang(), "FOOD"), 1, Optional.empty());
                    Money discount = baht(row.get("bill_discount"));
                    if (discount.isPositive()) basket = basket.withDiscount(Optional.of(off(discount.toString())));
                    BillFacts known = facts(basket, 0, List.of());
                    int rate = new BigDecimal(row.get("vat_rate_pct")).movePointRight(2).intValueExact();
                    Quote quote = Quoting.quote(basket, new BillFacts(known.day(), known.standing(), false, false, known.items(), known.pets(),
                            known.coupons(), known.programme(), new VatTerms(rate, true, true), baht(row.get("cash_rounding_step"))));
                    if (discount.isPositive()) assertThat(quote.discounts().getFirst().shares())
                            .isEqualTo(Stream.of(row.get("expected_discount_allocation").split(";")).map(PricingByHandTest::baht).toList());
                    assertThat(quote.vat().base()).isEqualTo(baht(row.get("expected_taxable_base")));
                    assertThat(quote.vat().vat()).isEqualTo(baht(row.get("expected_vat")));
                    assertThat(quote.vat().exempt()).isEqualTo(baht(row.get("expected_exempt")));
                    assertThat(quote.net()).isEqualTo(baht(row.get("expected_total")));
                    assertThat(quote.cashDue()).isEqualTo(baht(row.get("expected_cash_payable")));
                }));
    }

    @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
    void whateverIsTakenOffPartsAddUpToTheSatang(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 9_999_999) Long> prices,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 99_999) Integer> byHand,
            @ForAll @Size(max = 3) List<@IntRange(min = 0, max = 99_999) Integer> coupons,
            @ForAll @IntRange(max = 30) int tierPercent, @ForAll @IntRange(max = 30_000) int onBill, @ForAll @IntRange(max = 5_000) int points) {
        Basket basket = Basket.open(new OwnerId(1));
        for (int i = 0; i < prices.size(); i++)
            basket = basket.with(item(i + 1, prices.get(i), i % 2 == 0 ? "FOOD" : "GROOMING"), 1 + i % 4, Optional.empty());
        for (int i = 0; i < Math.min(byHand.size(), prices.size()); i++) basket = basket.with(i, changed(basket.lines().get(i), byHand.get(i)));
        List<Coupon> put = IntStream.range(0, coupons.size()).mapToObj(i -> PricingTest.anyCoupon(i + 1, coupons.get(i))).toList();
        for (Coupon coupon : put) basket = basket.with(coupon.id());
        if (onBill > 0) basket = basket.withDiscount(Optional.of(new ManualDiscount(reduction(onBill), "ก", BOSS)));
        basket = basket.withPoints(Points.of(points * 10L));

        Quote quote = Quoting.quote(basket, facts(basket, tierPercent, put, MANY, PricingTest.TERMS));

        assertThat(sum(quote.lines().stream().map(QuoteLine::net).toList())).isEqualTo(quote.net());
        assertThat(sum(quote.lines().stream().map(QuoteLine::discount).toList())).isEqualTo(quote.discount());
        assertThat(quote.lines()).noneMatch(line -> line.net().isNegative() || line.discount().isNegative());
        assertThat(quote.discounts()).allMatch(discount -> sum(discount.shares()).equals(discount.amount()) && !discount.amount().isNegative());
        assertThat(quote.discounts()).extracting(AppliedDiscount::kind).isSortedAccordingTo(java.util.Comparator.comparing(PricingByHandTest::place));
        assertThat(quote.vat().base().plus(quote.vat().vat()).plus(quote.vat().exempt())).isEqualTo(quote.net());
        if (quote.confirmable() && points > 0)
            assertThat(quote.discounts().getLast().amount()).isEqualTo(Money.satang(points * 100L)).isLessThanOrEqualTo(quote.net());
        Money eligible = sum(quote.lines().stream().map(QuoteLine::net).toList());
        assertThat(quote.earned().spend().value()).isEqualTo(eligible.satang() / 2000);
    }

    @Test
    void aBillOf500LinesIsPricedBetweenTwoPictures() {
        Basket basket = Basket.open(new OwnerId(1));
        List<BasketLine> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) lines.add(BasketLine.of(item(i + 1, 333 + i, "FOOD"), 1 + i % 3, Optional.empty()).withDiscount(Optional.of(off("7%"))));
        basket = basket.withLines(lines).withDiscount(Optional.of(off("99.99"))).withPoints(Points.of(1000));
        BillFacts known = facts(basket, 5, List.of(), MANY, PricingTest.TERMS);
        Quote quote = Quoting.quote(basket, known);
        assertThat(quote.discounts()).hasSize(503);
        assertThat(sum(quote.lines().stream().map(QuoteLine::net).toList())).isEqualTo(quote.net());
        assertThat(quote.confirmable()).isTrue();
    }

    /// The place of a discount in the published order; a bill discount is after coupons though its kind is that of a line's.
    private static int place(DiscountKind kind) {
        return kind == DiscountKind.POINTS ? 1 : 0;
    }

    private static BasketLine changed(BasketLine line, int n) {
        return switch (n % 4) {
            case 0 -> line;
            case 1 -> line.withDiscount(Optional.of(new ManualDiscount(reduction(n), "ก", BOSS)));
            case 2 -> line.withOtherPrice(Optional.of(new OtherPrice(Money.satang(n), "ก", BOSS)));
            default -> line.withOtherPrice(Optional.of(new OtherPrice(Money.satang(n), "ก", BOSS)))
                    .withDiscount(Optional.of(new ManualDiscount(reduction(n), "ก", BOSS)));
        };
    }

    private static Reduction reduction(int n) {
        return n % 2 == 0 ? new Reduction.Percent(1 + n % 10_000) : new Reduction.Amount(Money.satang(n));
    }

    private static List<Refusal> spending(long satang, long points, long balance) {
        Basket basket = basket(satang).withPoints(Points.of(points));
        return Quoting.quote(basket, facts(basket, 0, List.of(), Points.of(balance), PricingTest.TERMS)).obstacles();
    }

    private static Basket basket(long satang) {
        return Basket.open(new OwnerId(1)).with(item(1, satang, "FOOD"), 1, Optional.empty());
    }

    private static Basket byHand(Basket basket, String typed) {
        return basket.with(0, basket.lines().getFirst().withDiscount(Optional.of(off(typed))));
    }

    private static ManualDiscount off(String typed) {
        return new ManualDiscount(Reduction.read(typed).orElseThrow(), "ลูกค้าประจำ", BOSS);
    }

    private static Quote quote(Basket basket) {
        return Quoting.quote(basket, facts(basket, 0, List.of()));
    }

    private static Money net(Basket basket) {
        return quote(basket).net();
    }

    private static Money baht(String text) {
        return Money.baht(new BigDecimal(text));
    }
}

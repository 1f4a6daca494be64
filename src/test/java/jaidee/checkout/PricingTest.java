package jaidee.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import jaidee.catalogue.Item;
import jaidee.catalogue.ServiceGroup;
import jaidee.catalogue.VatClass;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.CouponId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.loyalty.CouponTerms;
import jaidee.loyalty.Rules;
import jaidee.loyalty.ExpiryPolicy;
import jaidee.loyalty.Programme;
import jaidee.loyalty.RedeemTerms;
import jaidee.loyalty.Standing;
import jaidee.loyalty.Tier;
import jaidee.loyalty.TierTerms;
import jaidee.rewards.Benefit;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.CouponRefusal;
import jaidee.rewards.CouponState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PricingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final RedeemTerms TERMS = new RedeemTerms(Points.of(100), Points.of(10), 50, Money.satang(10), RedeemTerms.Shortfall.DEBT);
    private static final Bilingual NAME = new Bilingual("ก", "a");

    @Test
    void couponsForItemsComeBeforeThoseForTheBillWhateverTheirOrder() {
        Coupon tenPercentOffBill = coupon(1, new Benefit.Percent(10, Optional.empty()), Optional.empty(), Money.ZERO);
        Coupon hundredOffGrooming = coupon(2, new Benefit.Amount(Money.baht(100)), Optional.of("GROOMING"), Money.ZERO);
        Quote quote = quote(List.of(item(1, 50_000, "GROOMING"), item(2, 50_000, "FOOD")), 0, List.of(tenPercentOffBill, hundredOffGrooming));

        assertThat(quote.discounts()).extracting(AppliedDiscount::amount).containsExactly(Money.baht(100), Money.baht(90));
        assertThat(quote.lines()).extracting(QuoteLine::net).containsExactly(Money.baht(360), Money.baht(450));
        assertThat(quote.coupons()).extracting(CouponEffect::discount).containsExactly(Money.baht(90), Money.baht(100));
        assertThat(quote.discounts().getFirst().onlyLine()).contains(1);
    }

    @Test
    void theTierComesBeforeAllCoupons() {
        Quote quote = quote(List.of(item(1, 10_000, "FOOD")), 5, List.of(coupon(1, new Benefit.Percent(50, Optional.empty()), Optional.empty(), Money.ZERO)));
        assertThat(quote.discounts()).extracting(AppliedDiscount::kind).containsExactly(DiscountKind.TIER, DiscountKind.COUPON);
        assertThat(quote.net()).isEqualTo(Money.satang(4750));
    }

    @Test
    void aFreeItemTakesOffOneUnitOfTheDearestItIsFor() {
        Basket basket = Basket.open().with(item(1, 8_000, "GROOMING"), 3, Optional.empty()).with(item(2, 50_000, "FOOD"), 1, Optional.empty());
        Coupon free = coupon(1, new Benefit.FreeItem(), Optional.of("GROOMING"), Money.ZERO);
        Quote quote = Quoting.quote(basket.with(free.id()), facts(basket, 0, List.of(free)));
        assertThat(quote.discount()).isEqualTo(Money.baht(80));
    }

    @Test
    void anAmountNeverTakesMoreThanThereIs() {
        Coupon hundred = coupon(1, new Benefit.Amount(Money.baht(100)), Optional.empty(), Money.ZERO);
        Coupon another = coupon(2, new Benefit.Amount(Money.baht(100)), Optional.empty(), Money.ZERO);
        Quote quote = quote(List.of(item(1, 8_000, "FOOD")), 0, List.of(hundred, another));
        assertThat(quote.net()).isEqualTo(Money.ZERO);
        assertThat(quote.coupons().get(1).refusal()).contains(new CouponRefusal.NothingToTakeOff());
    }

    @Test
    void aPercentageStopsAtItsMost() {
        Coupon half = coupon(1, new Benefit.Percent(50, Optional.of(Money.baht(150))), Optional.empty(), Money.ZERO);
        assertThat(quote(List.of(item(1, 100_000, "FOOD")), 0, List.of(half)).discount()).isEqualTo(Money.baht(150));
    }

    @Test
    void aMinimumCountsWhatIsLeftBeforeTheCoupon() {
        Coupon needs300 = coupon(1, new Benefit.Amount(Money.baht(50)), Optional.empty(), Money.baht(300));
        Quote quote = quote(List.of(item(1, 25_000, "FOOD")), 0, List.of(needs300));
        assertThat(quote.coupons().getFirst().refusal()).contains(new CouponRefusal.BelowMinimum(Money.baht(300), Money.baht(50)));
        assertThat(quote.confirmable()).isFalse();
    }

    @Test
    void aMultiplierAddsToTheTierAndTakesNothingOff() {
        Coupon twice = coupon(1, new Benefit.Multiplier(200), Optional.empty(), Money.ZERO);
        Quote quote = quote(List.of(item(1, 50_000, "FOOD")), 0, List.of(twice));
        assertThat(quote.earned().multiplierPercent()).isEqualTo(200);
        assertThat(quote.points()).isEqualTo(Points.of(50));
        assertThat(quote.discounts()).isEmpty();
    }

    @Property
    void partsAlwaysAddUpToTheSatang(@ForAll @Size(min = 1, max = 15) List<@LongRange(min = 0, max = 9_999_999) Long> prices,
                                     @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 99_999) Integer> coupons,
                                     @ForAll @IntRange(max = 30) int tierPercent) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) items.add(item(i + 1, prices.get(i), i % 2 == 0 ? "FOOD" : "GROOMING"));
        List<Coupon> put = new ArrayList<>();
        for (int i = 0; i < coupons.size(); i++) put.add(anyCoupon(i + 1, coupons.get(i)));

        Quote quote = quote(items, tierPercent, put);

        assertThat(sum(quote.lines().stream().map(QuoteLine::net).toList())).isEqualTo(quote.net());
        assertThat(sum(quote.lines().stream().map(QuoteLine::discount).toList())).isEqualTo(quote.discount());
        assertThat(quote.lines()).noneMatch(line -> line.net().isNegative() || line.discount().isNegative());
        assertThat(quote.discounts()).allMatch(discount -> sum(discount.shares()).equals(discount.amount()));
        assertThat(sum(quote.coupons().stream().map(CouponEffect::discount).toList()))
                .isEqualTo(sum(quote.discounts().stream().filter(d -> d.kind() == DiscountKind.COUPON).map(AppliedDiscount::amount).toList()));
        assertThat(quote.vat().total()).isEqualTo(quote.net());
        assertThat(quote.vat().base().plus(quote.vat().vat()).plus(quote.vat().exempt())).isEqualTo(quote.net());
    }

    static Coupon anyCoupon(int id, int n) {
        Benefit benefit = switch (n % 4) {
            case 0 -> new Benefit.Percent(1 + n % 100, Optional.empty());
            case 1 -> new Benefit.Amount(Money.satang(n));
            case 2 -> new Benefit.FreeItem();
            default -> new Benefit.Percent(1 + n % 100, Optional.of(Money.satang(n)));
        };
        return coupon(id, benefit, n % 3 == 0 ? Optional.of("GROOMING") : Optional.empty(), Money.ZERO);
    }

    @Test
    void allCouponsOfABillTakeOffNoMoreThanTheProgrammeLetsThem() {
        List<Coupon> three = List.of(coupon(1, new Benefit.Amount(Money.baht(60)), Optional.empty(), Money.ZERO),
                coupon(2, new Benefit.Amount(Money.baht(60)), Optional.empty(), Money.ZERO), coupon(3, new Benefit.Amount(Money.baht(5)), Optional.empty(), Money.ZERO));
        Quote half = together(three, new CouponTerms(Optional.empty(), Optional.of(50), Optional.of(Money.baht(500))));
        assertThat(half.coupons()).extracting(CouponEffect::discount).containsExactly(Money.baht(60), Money.baht(40), Money.ZERO);
        assertThat(half.coupons().get(1).cap()).contains(Money.baht(100));
        assertThat(half.coupons().get(2).refusal()).contains(new CouponRefusal.EnoughTakenOff(Money.baht(100)));
        assertThat(half.net()).isEqualTo(Money.baht(100));
        Quote two = together(three, new CouponTerms(Optional.of(2), Optional.empty(), Optional.empty()));
        assertThat(two.coupons().get(2).refusal()).contains(new CouponRefusal.EnoughCoupons(2));
        assertThat(two.net()).isEqualTo(Money.baht(80));
        assertThat(together(three, new CouponTerms(Optional.empty(), Optional.empty(), Optional.of(Money.baht(30)))).net()).isEqualTo(Money.baht(170));
    }

    @Test
    void aPercentageOfACategoryIsTakenOffWhatIsOfItAlone() {
        Coupon tenth = coupon(1, new Benefit.Percent(10, Optional.empty()), Optional.of("FOOD"), Money.ZERO);
        Quote quote = quote(List.of(item(1, 30_000, "FOOD"), item(2, 50_000, "GROOMING"), item(4, 12_345, "FOOD")), 0, List.of(tenth));
        assertThat(quote.discount()).isEqualTo(Money.satang(4_235));
        assertThat(quote.lines()).extracting(QuoteLine::net).containsExactly(Money.satang(27_000), Money.baht(500), Money.satang(11_110));
    }

    @Test
    void aCouponTakesThePlaceOfTheTiersDiscountWhenItIsMoreAndIsRefusedWhenItIsLess() {
        List<Item> food = List.of(item(1, 10_000, "FOOD"));
        Quote more = quote(food, 10, List.of(instead(20)));
        assertThat(more.discounts()).extracting(AppliedDiscount::kind).containsExactly(DiscountKind.COUPON);
        assertThat(more.net()).isEqualTo(Money.baht(80));
        Quote less = quote(food, 10, List.of(instead(5)));
        assertThat(less.coupons().getFirst().refusal()).contains(new CouponRefusal.TierGivesMore(NAME));
        assertThat(less.net()).isEqualTo(Money.baht(90));
        assertThat(quote(food, 0, List.of(instead(5))).net()).as("a level without a discount stands in nobody’s way").isEqualTo(Money.baht(95));
    }

    @Test
    void aMinimumCountsTheWholeBillAlsoForACouponOfOneCategoryWhereARivalCountsTheArticleAlone() {
        Coupon tenth = coupon(1, new Benefit.Percent(10, Optional.empty()), Optional.of("FOOD"), Money.baht(40));
        assertThat(quote(List.of(item(1, 2_000, "FOOD")), 0, List.of(tenth)).net()).isEqualTo(Money.baht(20));
        assertThat(quote(List.of(item(1, 2_000, "FOOD"), item(2, 3_000, "GROOMING")), 0, List.of(tenth)).net()).isEqualTo(Money.baht(48));
        assertThat(quote(List.of(item(1, 2_000, "FOOD"), item(4, 2_000, "FOOD"), item(2, 3_000, "GROOMING")), 0, List.of(tenth)).net()).isEqualTo(Money.baht(66));
    }

    @Test
    void allOfItUpToFortyLeavesTheRestSharedToTheSatang() {
        Coupon all = coupon(1, new Benefit.Percent(100, Optional.of(Money.baht(40))), Optional.empty(), Money.ZERO);
        assertThat(quote(List.of(item(1, 3_450, "FOOD"), item(3, 2_500, "FOOD"), item(2, 1_500, "FOOD")), 0, List.of(all)).net()).isEqualTo(Money.satang(3_450));
        Quote more = quote(List.of(item(1, 3_450, "FOOD"), item(3, 2_500, "FOOD"), item(2, 1_500, "FOOD"), item(4, 1_500, "FOOD")), 0, List.of(all));
        assertThat(more.net()).isEqualTo(Money.satang(4_950));
        assertThat(sum(more.lines().stream().map(QuoteLine::net).toList())).isEqualTo(Money.satang(4_950));
    }

    @Test
    void aFreeItemIsTheDearestWhereARivalTakesTheCheapest() {
        Coupon free = coupon(1, new Benefit.FreeItem(), Optional.of("FOOD"), Money.ZERO);
        assertThat(quote(List.of(item(1, 100, "FOOD"), item(2, 510, "FOOD")), 0, List.of(free)).net()).isEqualTo(Money.satang(100));
    }

    @Test
    void percentagesFollowOneAnotherOnWhatIsLeft() {
        Coupon bill = coupon(1, new Benefit.Percent(10, Optional.empty()), Optional.empty(), Money.ZERO), one = coupon(2, new Benefit.Percent(10, Optional.empty()), Optional.of("GROOMING"), Money.ZERO);
        assertThat(quote(List.of(item(1, 2_500, "FOOD"), item(2, 500, "GROOMING")), 0, List.of(bill, one)).net()).isEqualTo(Money.satang(2_655));
        assertThat(quote(List.of(item(1, 10_000, "FOOD")), 10, List.of(bill)).net()).as("the level’s tenth, then the coupon’s").isEqualTo(Money.baht(81));
        assertThat(quote(List.of(item(1, 2_875, "FOOD")), 0, List.of(bill)).net()).as("half a satang goes to the owner").isEqualTo(Money.satang(2_587));
        assertThat(quote(List.of(item(1, 10_000, "FOOD")), 0, List.of(coupon(3, new Benefit.Percent(100, Optional.empty()), Optional.empty(), Money.ZERO))).net()).isEqualTo(Money.ZERO);
    }

    @Test
    void aMinimumIsReachedToTheBahtWithTheTaxInIt() {
        for (long minimum : List.of(1_006L, 1_005L)) {
            Coupon needs = coupon(1, new Benefit.Amount(Money.baht(5)), Optional.empty(), Money.baht(minimum));
            assertThat(quote(List.of(item(1, 100_500, "FOOD")), 0, List.of(needs)).net()).isEqualTo(Money.baht(minimum == 1_005 ? 1_000 : 1_005));
        }
    }

    /// So many percent off, but not beside the tier’s discount.
    private static Coupon instead(int percent) {
        Coupon usual = coupon(1, new Benefit.Percent(percent, Optional.empty()), Optional.empty(), Money.ZERO);
        CouponDesign design = usual.design();
        CouponDesign.Terms terms = new CouponDesign.Terms(Money.ZERO, Set.of(), Optional.empty(), Set.of(), false, true, false, Set.of(), CouponDesign.Animal.ANY,
                new CouponDesign.Combining(CouponDesign.Combining.Kind.FREELY, "", false));
        return new Coupon(usual.id(), new CouponDesign(design.id(), design.code(), NAME, design.benefit(), Optional.empty(), Optional.empty(), NAME, terms, design.issue(), true),
                usual.token(), Optional.empty(), DAY, DAY, DAY.plusDays(60), new CouponState.Waiting());
    }

    private static Quote together(List<Coupon> coupons, CouponTerms terms) {
        Basket basket = Basket.open().with(item(1, 20_000, "FOOD"), 1, Optional.empty());
        for (Coupon coupon : coupons) basket = basket.with(coupon.id());
        BillFacts facts = facts(basket, 0, coupons);
        return Quoting.quote(basket, new BillFacts(facts.day(), facts.standing(), false, false, facts.items(), Map.of(), facts.coupons(),
                facts.programme().withCoupons(terms), facts.vat(), Money.ZERO));
    }

    private static Quote quote(List<Item> items, int tierPercent, List<Coupon> coupons) {
        Basket basket = Basket.open();
        for (Item item : items) basket = basket.with(item, 1, Optional.empty());
        for (Coupon coupon : coupons) basket = basket.with(coupon.id());
        return Quoting.quote(basket, facts(basket, tierPercent, coupons));
    }

    static BillFacts facts(Basket basket, int tierPercent, List<Coupon> coupons) {
        return facts(basket, tierPercent, coupons, Points.ZERO, TERMS);
    }

    static BillFacts facts(Basket basket, int tierPercent, List<Coupon> coupons, Points balance, RedeemTerms terms) {
        Tier tier = new Tier("SILVER", 1, NAME, Money.ZERO, 100, tierPercent);
        Standing standing = new Standing(balance, Optional.empty(), tier, Optional.empty(), Money.ZERO, Optional.empty());
        Map<ItemId, Item> items = new HashMap<>();
        basket.lines().forEach(line -> items.put(line.item().id(), line.item()));
        Map<CouponId, Coupon> byId = new HashMap<>();
        coupons.forEach(coupon -> byId.put(coupon.id(), coupon));
        return new BillFacts(DAY, Optional.of(standing), false, false, items, Map.of(), byId,
                new Programme(1, DAY, Rules.of(2000).rules(), new ExpiryPolicy.Never(), terms, List.of(tier), true, TierTerms.USUAL, Map.of(), Optional.empty(), Optional.empty(), null, null),
                new VatTerms(700, true, true), Money.ZERO);
    }

    static Item item(long id, long satang, String category) {
        return new Item(new ItemId(id), "I" + id, Optional.empty(), NAME, category, NAME, Money.satang(satang), Optional.empty(),
                id % 3 == 0 ? VatClass.EXEMPT : VatClass.VATABLE, ServiceGroup.OTHER, Points.ZERO, true, true);
    }

    static Coupon coupon(long id, Benefit benefit, Optional<String> category, Money minimum) {
        CouponDesign design = new CouponDesign(new CouponDesignId(id), "D" + id, NAME, benefit, Optional.empty(), category, NAME,
                new CouponDesign.Terms(minimum, Set.of(), Optional.empty(), Set.of(), false, true, false),
                new CouponDesign.Issue(Optional.of(60), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()), true);
        return new Coupon(new CouponId(id), design, "T" + id, Optional.empty(), DAY, DAY, DAY.plusDays(60), new CouponState.Waiting());
    }

    static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}

package jaidee.checkout;

import static java.util.stream.Collectors.toMap;

import jaidee.kernel.Allocation;
import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponId;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.loyalty.Tier;
import jaidee.rewards.Benefit;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponDesign;
import jaidee.rewards.CouponPolicy;
import jaidee.rewards.CouponRefusal;
import jaidee.rewards.Visit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a basket comes to. The one order in which prices are made:
///
/// 1. each line: price (another one set by hand goes first) × quantity,
/// 2. discounts given by hand on a line,
/// 3. the discount of the owner's tier, on each line the better one of those for its category and for all,
/// 4. coupons for items, in the order they were put in, each on the lines it is for,
/// 5. coupons for the whole bill, likewise; all coupons together at most what the programme lets them,
/// 6. the discount given by hand on the bill,
/// 7. points,
/// 8. value added tax, once for the document.
///
/// Each works on what the ones before left, and never takes more. It is shared over its lines by what is left of them, to
/// the satang (largest remainder, ties to the earlier line), so lines always add up to the bill. No line falls below
/// nothing.
final class Pricing {
    private final Basket basket;
    private final BillFacts facts;
    private final Optional<Tier> tier;
    private final Map<CouponId, CouponRefusal> refused;
    private final CouponPolicy policy;
    private final List<Money> left;
    private final List<AppliedDiscount> discounts = new ArrayList<>();
    private final List<Coupon> working = new ArrayList<>();
    private final Map<CouponId, CouponEffect> effects = new HashMap<>();
    private Money beforeCoupons = Money.ZERO;

    /// @param tier    whose discount is taken
    /// @param refused coupons that must not work, and why
    private Pricing(Basket basket, BillFacts facts, Optional<Tier> tier, Map<CouponId, CouponRefusal> refused) {
        this.basket = basket;
        this.facts = facts;
        this.tier = tier;
        this.refused = refused;
        this.policy = new CouponPolicy(facts.programme().tiers());
        this.left = new ArrayList<>(basket.lines().stream().map(BasketLine::gross).toList());
    }

    /// @param effects      of the basket's coupons, in its order
    /// @param beforePoints what is left of the bill when all but the points has been taken off
    record Priced(List<QuoteLine> lines, List<AppliedDiscount> discounts, List<CouponEffect> effects, Money beforePoints,
                  VatSums vat, int campaignPercent) {
    }

    /// A coupon that does not go with the tier’s discount takes its place, when that is more for the owner.
    static Priced price(Basket basket, BillFacts facts) {
        Pricing both = new Pricing(basket, facts, facts.tier(), Map.of());
        Priced priced = both.priced();
        Optional<Tier> tier = facts.tier().filter(Tier::discounts);
        List<Coupon> instead = both.working.stream().filter(coupon -> !coupon.design().terms().combining().withDiscounts()).toList();
        if (tier.isEmpty() || instead.isEmpty()) return priced;
        Map<CouponId, CouponRefusal> less = instead.stream().collect(toMap(Coupon::id, coupon -> new CouponRefusal.TierGivesMore(tier.get().name())));
        Priced withoutTier = new Pricing(basket, facts, Optional.empty(), Map.of()).priced();
        Priced withoutThem = new Pricing(basket, facts, tier, less).priced();
        return withoutTier.beforePoints().compareTo(withoutThem.beforePoints()) <= 0 ? withoutTier : withoutThem;
    }

    private Priced priced() {
        for (int i = 0; i < left.size(); i++) takeByHand(i);
        tier.filter(Tier::discounts).ifPresent(this::takeTier);
        List<Coupon> coupons = basket.reductions().stream().map(facts.coupons()::get).filter(c -> c != null).toList();
        beforeCoupons = sum(left);
        coupons.stream().filter(coupon -> !coupon.design().forWholeBill()).forEach(this::apply);
        coupons.stream().filter(coupon -> coupon.design().forWholeBill()).forEach(this::apply);
        basket.discount().ifPresent(this::takeByHand);
        Money beforePoints = sum(left);
        takePoints(basket.points());
        return new Priced(lines(), List.copyOf(discounts), coupons.stream().map(c -> effects.get(c.id())).toList(),
                beforePoints, vat(), campaignPercent());
    }

    private void takeByHand(int line) {
        basket.lines().get(line).discount().ifPresent(manual -> {
            Money amount = manual.reduction().of(left.get(line));
            List<Money> shares = IntStream.range(0, left.size()).mapToObj(i -> i == line ? amount : Money.ZERO).toList();
            take(new AppliedDiscount(DiscountKind.MANUAL, Optional.empty(), Optional.of(manual), Optional.of(line + 1), Points.ZERO,
                    DiscountWords.ofLine(manual), amount, shares));
        });
    }

    private void takeByHand(ManualDiscount manual) {
        Money amount = manual.reduction().of(sum(left));
        take(new AppliedDiscount(DiscountKind.MANUAL, Optional.empty(), Optional.of(manual), Optional.empty(), Points.ZERO,
                DiscountWords.ofBill(manual), amount, Allocation.split(amount, left)));
    }

    private void takePoints(Points points) {
        if (!points.isPositive()) return;
        Money amount = facts.programme().redeem().worth(points).min(sum(left));
        take(new AppliedDiscount(DiscountKind.POINTS, Optional.empty(), Optional.empty(), Optional.empty(), points,
                DiscountWords.of(points), amount, Allocation.split(amount, left)));
    }

    /// Lines of the same percent together, so that one percent on the whole bill is rounded once.
    private void takeTier(Tier tier) {
        Map<Integer, List<Integer>> byPercent = IntStream.range(0, left.size()).boxed()
                .collect(Collectors.groupingBy(i -> tier.percentOff(basket.lines().get(i).item().category()), TreeMap::new, Collectors.toList()));
        List<Money> shares = new ArrayList<>(Collections.nCopies(left.size(), Money.ZERO));
        byPercent.forEach((percent, lines) -> {
            List<Money> here = lines.stream().map(left::get).toList();
            List<Money> parts = Allocation.split(sum(here).percent(BigDecimal.valueOf(percent)), here);
            for (int i = 0; i < lines.size(); i++) shares.set(lines.get(i), parts.get(i));
        });
        Money amount = sum(shares);
        if (!amount.isZero()) take(new AppliedDiscount(DiscountKind.TIER, Optional.empty(), Optional.empty(), Optional.empty(), Points.ZERO,
                tier.name(), amount, shares));
    }

    private void apply(Coupon coupon) {
        Visit visit = visit();
        Optional<CouponRefusal> refusal = Optional.ofNullable(refused.get(coupon.id())).or(() -> policy.refuses(coupon, visit))
                .or(() -> better(coupon, visit).map(other -> new CouponRefusal.AnotherGivesMore(other.design().name())));
        if (refusal.isPresent()) {
            effects.put(coupon.id(), new CouponEffect(coupon, Money.ZERO, refusal, Optional.empty()));
            return;
        }
        Off off = off(coupon, visit);
        Optional<Money> cap = facts.programme().coupons().cap(beforeCoupons);
        Optional<CouponRefusal> together = together(off.amount(), cap);
        Money amount = together.isPresent() ? Money.ZERO : cap.map(most -> most.minus(byCoupons())).map(off.amount()::min).orElse(off.amount());
        if (together.isEmpty()) {
            take(DiscountKind.COUPON, Optional.of(coupon.id()), coupon.design().name(), amount, off.weights());
            working.add(coupon);
        }
        boolean less = together.isEmpty() && amount.compareTo(off.amount()) < 0;
        effects.put(coupon.id(), new CouponEffect(coupon, amount, together, cap.filter(most -> less)));
    }

    /// Whether the coupons already on the bill leave room for one more.
    private Optional<CouponRefusal> together(Money amount, Optional<Money> cap) {
        Optional<Integer> most = facts.programme().coupons().most();
        if (most.filter(number -> working.size() >= number).isPresent()) return Optional.of(new CouponRefusal.EnoughCoupons(most.get()));
        return cap.filter(limit -> amount.isPositive() && limit.compareTo(byCoupons()) <= 0).map(CouponRefusal.EnoughTakenOff::new);
    }

    private Money byCoupons() {
        return discounts.stream().filter(discount -> discount.kind() == DiscountKind.COUPON).map(AppliedDiscount::amount).reduce(Money.ZERO, Money::plus);
    }

    private Visit visit() {
        boolean byHand = basket.discount().isPresent() || basket.lines().stream().anyMatch(line -> line.discount().isPresent());
        return new Visit(facts.day(), basket.owner(), facts.tier(), facts.firstVisit(), visitLines(), List.copyOf(working), byHand);
    }

    /// Of its group the coupon that takes off more as the bill stands, or the one put in earlier when they take the same.
    private Optional<Coupon> better(Coupon coupon, Visit visit) {
        CouponDesign.Combining own = coupon.design().terms().combining();
        if (own.kind() != CouponDesign.Combining.Kind.BEST) return Optional.empty();
        List<Coupon> group = basket.reductions().stream().map(facts.coupons()::get)
                .filter(each -> each != null && each.design().terms().combining().kind() == own.kind())
                .filter(each -> each.design().terms().combining().group().equals(own.group()))
                .filter(each -> working.contains(each) || policy.refuses(each, visit).isEmpty()).toList();
        Optional<Coupon> best = group.stream().filter(working::contains).findFirst()
                .or(() -> group.stream().reduce((one, other) -> off(other, visit).amount().compareTo(off(one, visit).amount()) > 0 ? other : one));
        return best.filter(each -> !each.equals(coupon));
    }

    /// What a coupon takes off, and from which lines.
    private record Off(Money amount, List<Money> weights) {
    }

    private Off off(Coupon coupon, Visit visit) {
        CouponDesign design = coupon.design();
        List<Money> covered = IntStream.range(0, left.size())
                .mapToObj(i -> CouponPolicy.covers(design, visit.lines().get(i), facts.day()) ? left.get(i) : Money.ZERO).toList();
        Money all = sum(covered);
        return switch (design.benefit()) {
            case Benefit.Percent(int percent, Optional<Money> most) -> {
                Money amount = all.percent(BigDecimal.valueOf(percent));
                yield new Off(most.map(amount::min).orElse(amount), covered);
            }
            case Benefit.Amount(Money amount) -> new Off(amount.min(all), covered);
            case Benefit.FreeItem() -> oneOf(covered);
            case Benefit.Gift gift -> new Off(Money.ZERO, covered);
            case Benefit.Multiplier multiplier -> new Off(Money.ZERO, covered);
        };
    }

    /// One unit for nothing: of the dearest that the coupon is for, at what is left of its price.
    private Off oneOf(List<Money> covered) {
        int dearest = IntStream.range(0, covered.size()).filter(i -> covered.get(i).isPositive()).boxed()
                .max(java.util.Comparator.<Integer, Money>comparing(this::unitLeft).thenComparing(i -> -i)).orElseThrow();
        List<Money> only = IntStream.range(0, covered.size()).mapToObj(i -> i == dearest ? covered.get(i) : Money.ZERO).toList();
        return new Off(unitLeft(dearest), only);
    }

    private Money unitLeft(int line) {
        return Money.satang(Math.ceilDiv(left.get(line).satang(), Math.max(1L, basket.lines().get(line).quantity())));
    }

    private void take(DiscountKind kind, Optional<CouponId> coupon, Bilingual label, Money amount, List<Money> weights) {
        if (amount.isZero()) return;
        take(new AppliedDiscount(kind, coupon, Optional.empty(), Optional.empty(), Points.ZERO, label, amount, Allocation.split(amount, weights)));
    }

    private void take(AppliedDiscount discount) {
        List<Money> shares = discount.shares();
        for (int i = 0; i < shares.size(); i++) left.set(i, left.get(i).minus(shares.get(i)));
        discounts.add(discount);
    }

    private List<Visit.Line> visitLines() {
        return IntStream.range(0, left.size()).mapToObj(i -> {
            BasketLine line = basket.lines().get(i);
            Optional<BillFacts.PetFacts> pet = line.pet().map(facts.pets()::get);
            return new Visit.Line(line.item().id(), line.item().category(), species(line), left.get(i),
                    pet.flatMap(BillFacts.PetFacts::breed), pet.flatMap(BillFacts.PetFacts::born));
        }).toList();
    }

    private Optional<String> species(BasketLine line) {
        return line.pet().map(facts.pets()::get).map(BillFacts.PetFacts::species);
    }

    private Money byPoints(int line) {
        return discounts.stream().filter(discount -> discount.kind() == DiscountKind.POINTS).map(discount -> discount.shares().get(line))
                .findFirst().orElse(Money.ZERO);
    }

    private List<QuoteLine> lines() {
        return IntStream.range(0, left.size()).mapToObj(i -> {
            BasketLine line = basket.lines().get(i);
            return new QuoteLine(i + 1, line, line.gross().minus(left.get(i)), byPoints(i), species(line));
        }).toList();
    }

    private VatSums vat() {
        Money taxable = Money.ZERO, exempt = Money.ZERO;
        for (int i = 0; i < left.size(); i++) {
            boolean taxed = facts.vat().taxes(basket.lines().get(i).item().vatClass());
            if (taxed) taxable = taxable.plus(left.get(i));
            else exempt = exempt.plus(left.get(i));
        }
        return VatSums.of(taxable, exempt, facts.vat());
    }

    private int campaignPercent() {
        return working.stream().map(coupon -> coupon.design().benefit())
                .mapToInt(benefit -> benefit instanceof Benefit.Multiplier(int percent) ? percent : 100).max().orElse(100);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}

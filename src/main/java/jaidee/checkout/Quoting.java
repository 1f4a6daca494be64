package jaidee.checkout;

import jaidee.catalogue.Item;
import jaidee.health.CareProduct;
import jaidee.health.CareRefusal;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import jaidee.loyalty.EarnPolicy;
import jaidee.loyalty.LedgerRefusal;
import jaidee.loyalty.MissionOutlook;
import jaidee.loyalty.Tier;
import jaidee.owners.Species;
import jaidee.rewards.RewardOnBill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts a quote together: prices, points and everything that stands against confirming. The same for the screen and for
/// the transaction, so what was shown is what is done.
public final class Quoting {
    /// A bill beyond this is a slip of the finger.
    private static final Money MOST = Money.baht(99_999_999);
    private static final int NOTE = 300, BILL_NOTE = 500;
    /// The last bill of a pet (its stay, its farewell) is settled within this time.
    private static final int LAST_BILL_DAYS = 30;

    private Quoting() {
    }

    public static Quote quote(Basket basket, BillFacts facts) {
        Pricing.Priced priced = Pricing.price(basket, facts);
        Money net = priced.lines().stream().map(QuoteLine::net).reduce(Money.ZERO, Money::plus);
        Optional<PointsOffer> offer = facts.standing()
                .map(standing -> new PointsOffer(standing.balance().minus(RewardOnBill.points(facts.rewards())), priced.beforePoints(), facts.programme().redeem()));
        return new Quote(basket, facts.day(), priced.lines(), priced.discounts(), priced.effects(), priced.vat(),
                cashRounding(net, facts.cashStep()), earned(priced, facts), facts.programme(), facts.standing(), offer, missions(basket, facts, net),
                facts.rewards(),
                obstacles(basket, facts, net, priced, offer));
    }

    /// What points pay earns nothing for spending, yet a service they pay for gives its own points.
    private static EarnPolicy.Earned earned(Pricing.Priced priced, BillFacts facts) {
        List<EarnPolicy.Line> lines = priced.lines().stream().map(Quoting::earning).toList();
        return facts.programme().earning().earned(lines, new EarnPolicy.Bill(facts.day(), facts.tier().map(Tier::code),
                facts.tier().map(Tier::multiplierPercent).orElse(100), priced.campaignPercent())).with(facts.birthdays());
    }

    private static List<MissionOutlook.After> missions(Basket basket, BillFacts facts, Money net) {
        if (facts.missions().isEmpty() || basket.isEmpty()) return List.of();
        return MissionOutlook.told(facts.missions(), facts.day(), net, basket.lines().stream().map(line -> line.item().group()).collect(Collectors.toSet()));
    }

    static EarnPolicy.Line earning(QuoteLine line) {
        Item item = line.line().item();
        return new EarnPolicy.Line(item.id(), item.category(), item.group(), line.line().pet(), line.species(), line.line().quantity(),
                item.pointsEach(), line.net(), line.byPoints(), item.earnsOnSpend());
    }

    static Money cashRounding(Money net, Money step) {
        return step.isPositive() ? Money.satang(net.satang() % step.satang()).negated() : Money.ZERO;
    }

    private static List<Refusal> obstacles(Basket basket, BillFacts facts, Money net, Pricing.Priced priced,
                                           Optional<PointsOffer> offer) {
        List<Refusal> found = new ArrayList<>();
        if (facts.ownerGone()) found.add(new CheckoutRefusal.OwnerGone());
        if (basket.isEmpty()) found.add(new CheckoutRefusal.EmptyBasket());
        basket.lines().forEach(line -> of(line, basket, facts).ifPresent(found::add));
        if (basket.note().length() > BILL_NOTE) found.add(new CheckoutRefusal.NoteTooLong(BILL_NOTE));
        priced.effects().forEach(effect -> effect.refusal().ifPresent(why ->
                found.add(Basket.isStandIn(effect.coupon().id()) ? new CheckoutRefusal.RewardStopped(effect.coupon().design().name(), why.message())
                        : new CheckoutRefusal.CouponStopped(effect.coupon().design().name(), why.message()))));
        facts.rewards().forEach(reward -> reward.against().ifPresent(why ->
                found.add(new CheckoutRefusal.RewardStopped(reward.reward().name(), why.message()))));
        Granted.obstacles(basket).forEach(found::add);
        if (basket.points().isPositive()) points(basket.points(), offer).ifPresent(found::add);
        if (basket.lines().stream().allMatch(line -> line.item().price().isZero() && line.gross().isZero()) && !basket.isEmpty())
            found.add(new CheckoutRefusal.NothingToCharge());
        if (net.compareTo(MOST) > 0) found.add(new CheckoutRefusal.TooMuch());
        return List.copyOf(found);
    }

    private static Optional<Refusal> points(Points points, Optional<PointsOffer> offer) {
        return offer.isEmpty() ? Optional.of(new LedgerRefusal.NoAccount()) : offer.get().refuses(points);
    }

    private static Optional<Refusal> of(BasketLine line, Basket basket, BillFacts facts) {
        Item seen = line.item(), now = facts.items().get(seen.id());
        if (now == null || !now.active()) return Optional.of(new CheckoutRefusal.ItemGone(seen.name()));
        if (!now.price().equals(seen.price()))
            return Optional.of(new CheckoutRefusal.PriceChanged(seen.name(), seen.price(), now.price()));
        if (line.quantity() < 1 || line.quantity() > BasketLine.MOST)
            return Optional.of(new CheckoutRefusal.QuantityOutOfRange(seen.name()));
        if (line.note().length() > NOTE) return Optional.of(new CheckoutRefusal.NoteTooLong(NOTE));
        return line.pet().flatMap(pet -> of(facts.pets().get(pet), basket, facts)
                .or(() -> wrongSpecies(Optional.ofNullable(facts.care().get(seen.id())), facts.pets().get(pet))));
    }

    private static Optional<Refusal> wrongSpecies(Optional<CareProduct> product, BillFacts.PetFacts pet) {
        return product.filter(made -> !made.suits(Species.valueOf(pet.species())))
                .map(made -> new CareRefusal.WrongSpecies(made.name(), made.species().orElseThrow(), pet.name()));
    }

    private static Optional<Refusal> of(BillFacts.PetFacts pet, Basket basket, BillFacts facts) {
        if (pet == null || !basket.owner().equals(Optional.of(pet.owner())))
            return Optional.of(new CheckoutRefusal.PetOfAnother(pet == null ? "?" : pet.name()));
        boolean longGone = pet.diedOn().filter(day -> day.plusDays(LAST_BILL_DAYS).isBefore(facts.day())).isPresent();
        return longGone ? Optional.of(new CheckoutRefusal.PetDied(pet.name())) : Optional.empty();
    }
}

package jaidee.checkout;

import jaidee.catalogue.Item;
import jaidee.kernel.CouponId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes a basket of today out of one that was written down: at today's prices, without what is no longer sold, for who
/// has the profile and the pets today. Everything that is not as it was gets a sentence.
final class Resumption {
    private final KeptBasket kept;
    private final Optional<OwnerId> owner;
    private final Map<ItemId, Item> items;
    private final Map<PetId, BillFacts.PetFacts> pets;
    private final List<Long> rewards;
    private final List<Message> changes = new ArrayList<>();

    /// @param owner who has the profile now
    /// @param items   those of the basket, as the catalogue has them now
    /// @param rewards those of the basket that there are
    Resumption(KeptBasket kept, Optional<OwnerId> owner, Map<ItemId, Item> items, Map<PetId, BillFacts.PetFacts> pets, List<Long> rewards) {
        this.kept = kept;
        this.owner = owner;
        this.items = items;
        this.pets = pets;
        this.rewards = rewards;
    }

    /// @param changes what is not as it was, in the order of the bill
    record Resumed(Basket basket, List<Message> changes) {
    }

    Resumed basket(String key) {
        if (kept.ofOwner().isPresent() && owner.isEmpty()) changes.add(Message.of("checkout.held.owner_gone"));
        else if (!owner.equals(kept.ofOwner())) changes.add(Message.of("checkout.held.owner_merged"));
        List<BasketLine> lines = new ArrayList<>();
        kept.lines().forEach(line -> line(line).ifPresent(lines::add));
        if (rewards.size() < kept.wantedRewards().size()) changes.add(Message.of("checkout.held.reward_unknown"));
        Basket basket = Basket.open(key, owner).withLines(lines).withNote(kept.note()).withDiscount(kept.discount());
        for (long coupon : kept.coupons()) basket = basket.with(new CouponId(coupon));
        return new Resumed(owner.isPresent() ? basket.withPoints(kept.pointsToSpend()).withPresenter(Optional.ofNullable(kept.presenter())).withRewards(rewards)
                : basket, List.copyOf(changes));
    }

    private Optional<BasketLine> line(KeptBasket.Line line) {
        Item item = items.get(new ItemId(line.item()));
        if (item == null || !item.active()) {
            changes.add(item == null ? Message.of("checkout.held.item_unknown") : Message.of("checkout.held.item_gone", item.name()));
            return Optional.empty();
        }
        if (item.price().satang() != line.price() && line.other() == null)
            changes.add(Message.of("checkout.held.price_changed", item.name(), Money.satang(line.price()), item.price()));
        return Optional.of(BasketLine.of(item, line.quantity(), pet(line))
                .withNote(line.note() == null ? "" : line.note())
                .withOtherPrice(Optional.ofNullable(line.other()).map(KeptBasket.Other::otherPrice))
                .withDiscount(Optional.ofNullable(line.off()).map(KeptBasket.Off::discount)));
    }

    private Optional<PetId> pet(KeptBasket.Line line) {
        Optional<PetId> pet = line.forPet();
        BillFacts.PetFacts facts = pet.map(pets::get).orElse(null);
        if (facts == null || !owner.equals(Optional.of(facts.owner()))) {
            if (facts != null && owner.isPresent()) say(Message.of("checkout.held.pet_moved", facts.name()));
            return Optional.empty();
        }
        facts.diedOn().ifPresent(day -> say(Message.of("checkout.held.pet_died", facts.name())));
        return pet;
    }

    // the same pet may have ten lines
    private void say(Message change) {
        if (!changes.contains(change)) changes.add(change);
    }
}

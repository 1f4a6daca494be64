package jaidee.checkout;

import jaidee.catalogue.Item;
import jaidee.kernel.CouponId;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.ThaiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What is about to be sold, and to whom. Its key is made when it is opened and goes with it to the end: however often
/// it is confirmed, there is one sale. Unchangeable; every `with…` gives a new basket with the same key.
///
/// @param owner    empty: a walk-in
/// @param coupons  in the order they were put in
/// @param discount given by hand on the whole bill
/// @param points   of the owner that are to pay for a part of it; none: zero
/// @param presenter the carer of the family whose card was shown; empty: the owner
/// @param rewards  versions of rewards that points of the owner are to be given for with this bill, one for each time
public record Basket(String key, Optional<OwnerId> owner, List<BasketLine> lines, List<CouponId> coupons, String note,
                     Optional<ManualDiscount> discount, Points points, Optional<Long> presenter, List<Long> rewards) {
    public Basket {
        Objects.requireNonNull(key);
        lines = List.copyOf(lines);
        coupons = List.copyOf(coupons);
        rewards = List.copyOf(rewards);
    }

    /// A new bill for a walk-in.
    public static Basket open() {
        return open(UUID.randomUUID().toString(), Optional.empty());
    }

    /// A new bill with a key made elsewhere.
    public static Basket open(String key, Optional<OwnerId> owner) {
        return new Basket(key, owner, List.of(), List.of(), "", Optional.empty(), Points.ZERO, Optional.empty(), List.of());
    }

    /// A new bill for an owner.
    public static Basket open(OwnerId owner) {
        return open().withOwner(Optional.of(owner));
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /// The bill of somebody else: what is on it stays; pets and points of the one before leave it.
    public Basket withOwner(Optional<OwnerId> other) {
        if (other.equals(owner)) return this;
        return new Basket(key, other, lines.stream().map(line -> line.withPet(Optional.empty())).toList(), coupons, note,
                discount, Points.ZERO, Optional.empty(), List.of());
    }

    /// One more line; the same item for the same pet again adds to the quantity instead.
    public Basket with(Item item, int quantity, Optional<PetId> pet) {
        BasketLine added = BasketLine.of(item, quantity, pet);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).sameAs(added)) {
                long together = (long) lines.get(i).quantity() + quantity;
                return with(i, lines.get(i).withQuantity((int) Math.min(together, Integer.MAX_VALUE)));
            }
        }
        List<BasketLine> more = new ArrayList<>(lines);
        more.add(added);
        return withLines(more);
    }

    /// The line at `index` (from 0) replaced.
    public Basket with(int index, BasketLine line) {
        List<BasketLine> changed = new ArrayList<>(lines);
        changed.set(index, line);
        return withLines(changed);
    }

    /// Where the newest line with this item for this pet stands, from 0; the last line when there is none.
    public int indexOf(Item item, Optional<PetId> pet) {
        for (int i = lines.size() - 1; i >= 0; i--)
            if (lines.get(i).item().id().equals(item.id()) && lines.get(i).pet().equals(pet)) return i;
        return lines.size() - 1;
    }

    /// A line put back where it stood, or at the end of a bill that is shorter now.
    public Basket withBack(int index, BasketLine line) {
        List<BasketLine> more = new ArrayList<>(lines);
        more.add(Math.min(index, more.size()), line);
        return withLines(more);
    }

    /// What is for none in particular is for `only`.
    public Basket allFor(PetId only) {
        return withLines(lines.stream().map(line -> line.pet().isEmpty() ? line.withPet(Optional.of(only)) : line).toList());
    }

    public Basket without(int index) {
        List<BasketLine> fewer = new ArrayList<>(lines);
        fewer.remove(index);
        return withLines(fewer);
    }

    public Basket withLines(List<BasketLine> others) {
        return new Basket(key, owner, others, coupons, note, discount, points, presenter, rewards);
    }

    /// A coupon put in twice counts once.
    public Basket with(CouponId coupon) {
        if (coupons.contains(coupon)) return this;
        List<CouponId> more = new ArrayList<>(coupons);
        more.add(coupon);
        return new Basket(key, owner, lines, more, note, discount, points, presenter, rewards);
    }

    /// Without a coupon, or without the reward whose stand-in it is.
    public Basket without(CouponId coupon) {
        if (isStandIn(coupon)) return withoutReward((int) (-1 - coupon.value()));
        return new Basket(key, owner, lines, coupons.stream().filter(c -> !c.equals(coupon)).toList(), note,
                discount, points, presenter, rewards);
    }

    public Basket withNote(String other) {
        return new Basket(key, owner, lines, coupons, ThaiText.clean(other), discount, points, presenter, rewards);
    }

    public Basket withDiscount(Optional<ManualDiscount> other) {
        return new Basket(key, owner, lines, coupons, note, other, points, presenter, rewards);
    }

    /// Without what was taken off by hand on the line at `index` (from 0), or on the bill when there is none.
    public Basket withoutDiscount(Optional<Integer> index) {
        return index.map(i -> with(i, lines.get(i).withDiscount(Optional.empty()))).orElseGet(() -> withDiscount(Optional.empty()));
    }

    public Basket withPoints(Points other) {
        return new Basket(key, owner, lines, coupons, note, discount, other, presenter, rewards);
    }

    /// Somebody of the family shows their card; empty: the owner.
    public Basket withPresenter(Optional<Long> carer) {
        return new Basket(key, owner, lines, coupons, note, discount, points, carer, rewards);
    }

    /// Points are to be given for a reward, in this version; put in twice it is had twice.
    public Basket withReward(long version) {
        List<Long> more = new ArrayList<>(rewards);
        more.add(version);
        return withRewards(more);
    }

    private Basket withoutReward(int index) {
        List<Long> fewer = new ArrayList<>(rewards);
        if (index < fewer.size()) fewer.remove(index);
        return withRewards(fewer);
    }

    public Basket withRewards(List<Long> others) {
        return new Basket(key, owner, lines, coupons, note, discount, points, presenter, others);
    }

    /// What stands on the bill for the reward at `index` (from 0) until it is confirmed: only then it becomes a coupon.
    public static CouponId standIn(int index) {
        return new CouponId(-1 - index);
    }

    public static boolean isStandIn(CouponId coupon) {
        return coupon.value() < 0;
    }

    /// All that takes something off by its own terms, in the order in which it works: coupons, then rewards.
    List<CouponId> reductions() {
        List<CouponId> all = new ArrayList<>(coupons);
        for (int i = 0; i < rewards.size(); i++) all.add(standIn(i));
        return all;
    }
}

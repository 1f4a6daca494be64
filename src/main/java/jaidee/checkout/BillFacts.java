package jaidee.checkout;

import jaidee.catalogue.Item;
import jaidee.health.CareProduct;
import jaidee.kernel.CouponId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.loyalty.EarnPolicy;
import jaidee.loyalty.Programme;
import jaidee.loyalty.MissionOutlook;
import jaidee.loyalty.Standing;
import jaidee.loyalty.Tier;
import jaidee.rewards.Coupon;
import jaidee.rewards.RewardOnBill;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything outside the basket that decides what it comes to, as it stood at one moment.
///
/// @param standing     of the owner; empty for a walk-in or an owner who is gone
/// @param ownerGone    the basket names an owner who no longer has a profile
/// @param firstVisit   the owner has no sale yet; true for a walk-in
/// @param items        those of the basket as the catalogue has them now; an item that is gone is missing
/// @param programme    what members are promised on this day
/// @param care         what goes into a pet's book when the item is sold
/// @param birthdays    points that the bill brings for pets born in this month
/// @param missions     that the owner can still fulfil
/// @param rewards      those of the basket, in its order; each that takes something off stands among the coupons too
/// @param cashStep     cash bills are rounded down to whole multiples of this; zero: not at all
public record BillFacts(LocalDate day, Optional<Standing> standing, boolean ownerGone, boolean firstVisit,
                 Map<ItemId, Item> items, Map<PetId, PetFacts> pets, Map<CouponId, Coupon> coupons,
                 Programme programme, VatTerms vat, Money cashStep, Map<ItemId, CareProduct> care, List<EarnPolicy.Part> birthdays,
                 List<MissionOutlook> missions, List<RewardOnBill> rewards) {
    /// Of a bill without anything that goes into books.
    public BillFacts(LocalDate day, Optional<Standing> standing, boolean ownerGone, boolean firstVisit, Map<ItemId, Item> items,
                     Map<PetId, PetFacts> pets, Map<CouponId, Coupon> coupons, Programme programme, VatTerms vat, Money cashStep) {
        this(day, standing, ownerGone, firstVisit, items, pets, coupons, programme, vat, cashStep, Map.of(), List.of(), List.of(), List.of());
    }

    /// @param diedOn empty while it lives, as far as is known
    /// @param born   also when it is only about right
    public record PetFacts(String name, String species, OwnerId owner, Optional<LocalDate> diedOn, Optional<String> breed,
                           Optional<LocalDate> born) {
        public PetFacts(String name, String species, OwnerId owner, Optional<LocalDate> diedOn) {
            this(name, species, owner, diedOn, Optional.empty(), Optional.empty());
        }
    }

    Optional<Tier> tier() {
        return standing.map(Standing::tier);
    }
}

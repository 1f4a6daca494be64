package jaidee.checkout;

import jaidee.catalogue.Item;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.ThaiText;
import jaidee.staff.Authority;
import java.util.Optional;

/// One item of a basket, as the catalogue showed it when it was put in.
///
/// @param pet        for whom it is; empty for what is for none in particular
/// @param note       printed under the item; empty for none
/// @param otherPrice for one of it, instead of the catalogue's
/// @param discount   on the whole line
public record BasketLine(Item item, int quantity, Optional<PetId> pet, String note, Optional<OtherPrice> otherPrice,
                         Optional<ManualDiscount> discount) {
    /// Quantities beyond this are a slip of the finger.
    public static final int MOST = 999;

    public static BasketLine of(Item item, int quantity, Optional<PetId> pet) {
        return new BasketLine(item, quantity, pet, "", Optional.empty(), Optional.empty());
    }

    public Money unitPrice() {
        return otherPrice.map(OtherPrice::price).orElse(item.price());
    }

    /// A quantity out of range (which the bill refuses) counts as the nearest one in it.
    public Money gross() {
        return unitPrice().times(Math.clamp(quantity, 0, MOST));
    }

    /// More of it is not what somebody else allowed for so many: their price and discount leave the line.
    public BasketLine withQuantity(int other) {
        boolean more = other > quantity;
        return new BasketLine(item, other, pet, note, otherPrice.filter(price -> !more || inOwnRight(price.granted())),
                discount.filter(off -> !more || inOwnRight(off.granted())));
    }

    public BasketLine withPet(Optional<PetId> other) {
        return new BasketLine(item, quantity, other, note, otherPrice, discount);
    }

    public BasketLine withNote(String other) {
        return new BasketLine(item, quantity, pet, ThaiText.clean(other), otherPrice, discount);
    }

    public BasketLine withItem(Item other) {
        return new BasketLine(other, quantity, pet, note, otherPrice, discount);
    }

    public BasketLine withOtherPrice(Optional<OtherPrice> other) {
        return new BasketLine(item, quantity, pet, note, other, discount);
    }

    public BasketLine withDiscount(Optional<ManualDiscount> other) {
        return new BasketLine(item, quantity, pet, note, otherPrice, other);
    }

    private static boolean inOwnRight(Authority granted) {
        return granted.approvedBy().isEmpty();
    }

    /// The same at another price or with a discount by hand is a line of its own.
    boolean sameAs(BasketLine other) {
        return item.id().equals(other.item.id()) && item.price().equals(other.item.price()) && pet.equals(other.pet)
                && note.equals(other.note) && otherPrice.equals(other.otherPrice) && discount.equals(other.discount);
    }
}

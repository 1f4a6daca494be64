package jaidee.checkout;

import jaidee.catalogue.Item;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.ThaiText;
import java.util.Optional;

/// One item of a basket, as the catalogue showed it when it was put in.
///
/// @param pet  for whom it is; empty for what is for none in particular
/// @param note printed under the item; empty for none
public record BasketLine(Item item, int quantity, Optional<PetId> pet, String note) {
    /// Quantities beyond this are a slip of the finger.
    public static final int MOST = 999;

    public static BasketLine of(Item item, int quantity, Optional<PetId> pet) {
        return new BasketLine(item, quantity, pet, "");
    }

    /// A quantity out of range (which the bill refuses) counts as the nearest one in it.
    public Money gross() {
        return item.price().times(Math.clamp(quantity, 0, MOST));
    }

    public BasketLine withQuantity(int other) {
        return new BasketLine(item, other, pet, note);
    }

    public BasketLine withPet(Optional<PetId> other) {
        return new BasketLine(item, quantity, other, note);
    }

    public BasketLine withNote(String other) {
        return new BasketLine(item, quantity, pet, ThaiText.clean(other));
    }

    public BasketLine withItem(Item other) {
        return new BasketLine(other, quantity, pet, note);
    }

    boolean sameAs(BasketLine other) {
        return item.id().equals(other.item.id()) && item.price().equals(other.item.price()) && pet.equals(other.pet)
                && note.equals(other.note);
    }
}

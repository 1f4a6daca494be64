package jaidee.checkout;

import jaidee.catalogue.Item;
import jaidee.health.CareProduct;
import jaidee.health.NextDose;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.loyalty.Standing;
import jaidee.owners.Carer;
import jaidee.owners.PetAlert;
import jaidee.owners.Species;
import jaidee.rewards.Coupon;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The owner at the counter, at one glance: what to know before saying hello.
///
/// @param firstName with the title, for eyes and ears of everybody in the room: `คุณสมหญิง`
/// @param phone   the first one, as one says it; empty when there is none
/// @param carers  who may act for the owner
/// @param coupons that wait to be used
/// @param deposit money left with the clinic, when there is some
/// @param usual   what is often taken, the most usual first
/// @param due     what the clinic would give the pets next, the most urgent first
/// @param privileges of the tier that are free now, in words
/// @param attention what to know first: a complaint that is open
/// @param care    what goes into a pet's book when the item is sold
public record Customer(OwnerId id, String name, String firstName, String memberNo, String phone, String note, Standing standing,
                       List<PetThere> pets, List<Carer> carers, List<Coupon> coupons, Optional<Money> deposit,
                       List<Usual> usual, List<Due> due, List<Message> privileges, List<Message> attention,
                       Map<ItemId, CareProduct> care) {
    public Customer {
        pets = List.copyOf(pets);
        carers = List.copyOf(carers);
        coupons = List.copyOf(coupons);
        usual = List.copyOf(usual);
        due = List.copyOf(due);
        privileges = List.copyOf(privileges);
        attention = List.copyOf(attention);
        care = Map.copyOf(care);
    }

    /// @param age      in words; empty when nobody knows
    /// @param birthday said when it is within a week, living pets only
    /// @param living   with the owner: something can be sold for it
    public record PetThere(PetId id, String name, Species species, String breed, Optional<Message> age,
                           Optional<Message> birthday, List<PetAlert> alerts, boolean living) {
    }

    /// What this owner often takes.
    ///
    /// @param pet for which it was the last time, if that one can be served
    public record Usual(Item item, Optional<PetId> pet) {
    }

    /// A product that is due for a pet.
    public record Due(Item item, PetId pet, NextDose.Offer offer) {
    }

    /// The pets that an item may be given to: those it is made for, when it is something that goes into books.
    public List<PetThere> takers(ItemId item) {
        CareProduct product = care.get(item);
        return served().stream().filter(pet -> product == null || product.suits(pet.species())).toList();
    }

    /// Empty for a pet of somebody else.
    public String petName(PetId pet) {
        return pets.stream().filter(each -> each.id().equals(pet)).findFirst().map(PetThere::name).orElse("");
    }

    /// The pets something can be sold for.
    public List<PetThere> served() {
        return pets.stream().filter(PetThere::living).toList();
    }
}

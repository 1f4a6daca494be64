package jaidee.rewards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import jaidee.paper.CouponColour;
import jaidee.paper.Stock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a kind of coupon gives and asks for. Once one was given it never changes: an edit makes the next version, under the
/// same `code`, and coupons keep the version they were given with.
///
/// @param item     the coupon is for this item only; empty: see `category`
/// @param category the coupon is for items of this category; empty with `item` empty: for the whole bill
/// @param wanted   what it is for, by name: of the item or category, or the whole bill
/// @param terms    what has to be true when it is used
/// @param issue    how it comes into hands
/// @param look     how its paper looks
/// @param version  counted from 1
/// @param replaced there is a newer version
public record CouponDesign(CouponDesignId id, String code, Bilingual name, Benefit benefit, Optional<ItemId> item,
                           Optional<String> category, Bilingual wanted, Terms terms, Issue issue, boolean active,
                           Look look, int version, boolean replaced) {
    /// Codes of what a coupon can be for, in the order in which a clinic names them.
    public static final List<String> SPECIES = List.of("DOG", "CAT", "RABBIT", "BIRD", "EXOTIC", "OTHER");
    private static final String REWARD = "REWARD-";

    /// The first version, looking as usual.
    public CouponDesign(CouponDesignId id, String code, Bilingual name, Benefit benefit, Optional<ItemId> item,
                        Optional<String> category, Bilingual wanted, Terms terms, Issue issue, boolean active) {
        this(id, code, name, benefit, item, category, wanted, terms, issue, active, Look.USUAL, 1, false);
    }

    /// @param minimum      of what the bill comes to before this coupon
    /// @param species      codes of the species of which one must be on the bill; empty: any
    /// @param tier         code of the tier the owner needs at least
    /// @param weekdays     empty: every day
    /// @param onePerVisit  a bill takes only one of this design
    /// @param boundToOwner only for the owner it was given to
    /// @param tiers        codes of the tiers it is for; empty: all
    public record Terms(Money minimum, Set<String> species, Optional<String> tier, Set<DayOfWeek> weekdays,
                        boolean firstVisitOnly, boolean onePerVisit, boolean boundToOwner, Set<String> tiers, Animal animal,
                        Combining combining) {
        public Terms {
            species = Set.copyOf(species);
            tiers = Set.copyOf(tiers);
        }

        /// For animals of any breed and age, together with anything.
        public Terms(Money minimum, Set<String> species, Optional<String> tier, Set<DayOfWeek> weekdays,
                     boolean firstVisitOnly, boolean onePerVisit, boolean boundToOwner) {
            this(minimum, species, tier, weekdays, firstVisitOnly, onePerVisit, boundToOwner, Set.of(), Animal.ANY, Combining.FREELY);
        }
    }

    /// What else is asked of the pet.
    ///
    /// @param breeds      it is of one of these, in the one language or the other; empty: any
    /// @param fromMonths  its age at least
    /// @param underMonths younger than this
    public record Animal(List<Bilingual> breeds, Optional<Integer> fromMonths, Optional<Integer> underMonths) {
        public static final Animal ANY = new Animal(List.of(), Optional.empty(), Optional.empty());

        public Animal {
            breeds = List.copyOf(breeds);
        }

        boolean asksAge() {
            return fromMonths.isPresent() || underMonths.isPresent();
        }
    }

    /// What may stand beside it on a bill.
    ///
    /// @param group         of kind `BEST`: of the coupons with the same word only the one that takes off most works
    /// @param withDiscounts beside the discount of a tier and those given by hand; otherwise it takes the place of the tier’s
    public record Combining(Kind kind, String group, boolean withDiscounts) {
        public static final Combining FREELY = new Combining(Kind.FREELY, "", true);

        public enum Kind {
            FREELY, ALONE, BEST
        }
    }

    /// @param validDays counted from the day of issue; empty: until the design's own last day
    /// @param fromSale  given by itself with a sale of at least so much; empty: by hand only
    /// @param most      ever given, of all versions together
    /// @param soldAs    each one sold of this item brings a coupon
    public record Issue(Optional<Integer> validDays, Optional<LocalDate> validFrom, Optional<LocalDate> validUntil,
                        Optional<Money> fromSale, Optional<Integer> most, Optional<Integer> mostPerOwner, Optional<ItemId> soldAs) {
        public Issue(Optional<Integer> validDays, Optional<LocalDate> validFrom, Optional<LocalDate> validUntil,
                     Optional<Money> fromSale, Optional<Integer> most, Optional<Integer> mostPerOwner) {
            this(validDays, validFrom, validUntil, fromSale, most, mostPerOwner, Optional.empty());
        }
    }

    /// @param text    a line of the clinic's own; may be empty
    /// @param paper   that it is usually printed on
    /// @param picture its number
    public record Look(Bilingual text, CouponColour colour, Stock paper, Optional<Long> picture) {
        public static final Look USUAL = new Look(new Bilingual("", ""), CouponColour.TEAL, Stock.ROLL_80, Optional.empty());
    }

    public boolean forWholeBill() {
        return item.isEmpty() && category.isEmpty();
    }

    /// Made by the program for a reward of points: it is changed with the reward and given by redeeming it.
    public boolean ofReward() {
        return code.startsWith(REWARD);
    }

    static String codeOfReward(long reward) {
        return REWARD + reward;
    }

    /// May be given at all, its days left aside.
    public boolean given() {
        return active && !replaced;
    }
}

package jaidee.rewards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponDesignId;
import jaidee.kernel.ItemId;
import jaidee.kernel.Money;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;

/// What a kind of coupon gives and asks for.
///
/// @param item     the coupon is for this item only; empty: see `category`
/// @param category the coupon is for items of this category; empty with `item` empty: for the whole bill
/// @param wanted   what it is for, by name: of the item or category, or the whole bill
/// @param terms    what has to be true when it is used
/// @param issue    how it comes into hands
public record CouponDesign(CouponDesignId id, String code, Bilingual name, Benefit benefit, Optional<ItemId> item,
                           Optional<String> category, Bilingual wanted, Terms terms, Issue issue, boolean active) {
    /// @param minimum      of what the bill comes to before this coupon
    /// @param species      code of the species that must be on the bill
    /// @param tier         code of the tier the owner needs at least
    /// @param weekdays     empty: every day
    /// @param onePerVisit  a bill takes only one of this design
    /// @param boundToOwner only for the owner it was given to
    public record Terms(Money minimum, Optional<String> species, Optional<String> tier, Set<DayOfWeek> weekdays,
                        boolean firstVisitOnly, boolean onePerVisit, boolean boundToOwner) {
    }

    /// @param validDays counted from the day of issue; empty: until the design's own last day
    /// @param fromSale  given by itself with a sale of at least so much; empty: by hand only
    public record Issue(Optional<Integer> validDays, Optional<java.time.LocalDate> validFrom,
                        Optional<java.time.LocalDate> validUntil, Optional<Money> fromSale,
                        Optional<Integer> most, Optional<Integer> mostPerOwner) {
    }

    public boolean forWholeBill() {
        return item.isEmpty() && category.isEmpty();
    }
}

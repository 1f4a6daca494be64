package jaidee.owners;

import jaidee.kernel.Bilingual;
import jaidee.kernel.CouponId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.SaleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What other features know about an owner and a profile shows: each gives its part, the rest stays empty.
///
/// @param deposit money left with the clinic, when there is some
public record ProfileFacts(Optional<Tier> tier, Optional<Balance> points, List<Coupon> coupons, List<Due> due,
                           List<Visit> visits, List<Bilingual> usual, List<Message> attention, Optional<Money> deposit) {
    public static final ProfileFacts NONE = new ProfileFacts(Optional.empty(), Optional.empty(), List.of(), List.of(),
            List.of(), List.of(), List.of(), Optional.empty());

    public ProfileFacts {
        coupons = List.copyOf(coupons);
        due = List.copyOf(due);
        visits = List.copyOf(visits);
        usual = List.copyOf(usual);
        attention = List.copyOf(attention);
    }

    /// @param colour    as `GOLD`; badge and card take it from here
    /// @param validUntil last day; empty for the lowest
    /// @param toTheNext what is missing to the next tier, in words
    /// @param share     of the way to the next tier that is done, 0 to 1; empty at the top
    /// @param toRenew   what is missing for it to hold on, in words, when it ends soon
    public record Tier(String colour, Bilingual name, Optional<LocalDate> validUntil, Optional<Message> toTheNext, Optional<Double> share,
                       Optional<Message> toRenew) {
    }

    /// @param expiring  points that lapse next, with their last day; zero and empty when none do
    public record Balance(Points points, Points expiring, Optional<LocalDate> expiringOn) {
    }

    /// A coupon that waits to be used.
    public record Coupon(CouponId id, Bilingual name, Optional<LocalDate> lastDay) {
    }

    /// Care that falls due for a pet.
    ///
    /// @param vaccine is late once its day is past; all else is merely next
    public record Due(PetId pet, Bilingual what, LocalDate on, boolean vaccine) {
        /// A vaccine.
        public Due(PetId pet, Bilingual what, LocalDate on) {
            this(pet, what, on, true);
        }
    }

    /// @param what the services and products, the dearest first
    public record Visit(LocalDate day, Optional<SaleId> sale, List<Bilingual> what, Money paid) {
        public Visit {
            what = List.copyOf(what);
        }
    }

    public static ProfileFacts tier(Tier tier, Balance points) {
        return new ProfileFacts(Optional.of(tier), Optional.of(points), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    public static ProfileFacts coupons(List<Coupon> coupons) {
        return new ProfileFacts(Optional.empty(), Optional.empty(), coupons, List.of(), List.of(), List.of(), List.of(), Optional.empty());
    }

    public static ProfileFacts due(List<Due> due) {
        return new ProfileFacts(Optional.empty(), Optional.empty(), List.of(), due, List.of(), List.of(), List.of(), Optional.empty());
    }

    public static ProfileFacts visits(List<Visit> visits, List<Bilingual> usual) {
        return new ProfileFacts(Optional.empty(), Optional.empty(), List.of(), List.of(), visits, usual, List.of(), Optional.empty());
    }

    public static ProfileFacts attention(List<Message> attention) {
        return new ProfileFacts(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), attention, Optional.empty());
    }

    /// Money the owner left with the clinic; more than nothing.
    public static ProfileFacts deposit(Money balance) {
        return new ProfileFacts(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.of(balance));
    }

    /// These facts and those of `other` beside them.
    public ProfileFacts and(ProfileFacts other) {
        return new ProfileFacts(tier.or(other::tier), points.or(other::points), joined(coupons, other.coupons),
                joined(due, other.due), joined(visits, other.visits), joined(usual, other.usual),
                joined(attention, other.attention), deposit.or(other::deposit));
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}

package jaidee.rewards;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.SaleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Everything the desk can be asked about one coupon.
///
/// @param conditions what has to be true when it is used, one sentence each
/// @param owner      whom it was given to; empty when anybody may bring it
public record CouponStory(Coupon coupon, List<Message> conditions, Optional<Person> owner, Given given, Optional<Used> used) {
    public CouponStory {
        conditions = List.copyOf(conditions);
    }

    public record Person(OwnerId id, String name) {
    }

    /// @param by   who was at the desk; empty when nobody was
    /// @param with the bill that brought it; empty when it was given by hand
    public record Given(Instant at, String by, Optional<Bill> with) {
    }

    /// @param by   who was at the desk
    /// @param whom the owner on the bill; empty for a walk-in
    public record Used(Instant at, Bill bill, Money discount, String by, String whom) {
    }

    public record Bill(SaleId sale, String number) {
    }
}

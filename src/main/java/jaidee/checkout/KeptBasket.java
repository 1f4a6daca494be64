package jaidee.checkout;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import jaidee.kernel.CouponId;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import jaidee.kernel.PetId;
import jaidee.kernel.Points;
import jaidee.kernel.Reduction;
import jaidee.kernel.StaffId;
import jaidee.staff.Authority;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A basket as it is written down while it waits: JSON of ids and of what was said to the customer, never of what the
/// catalogue says. An unknown version, or a text that is no basket, is not guessed at.
///
/// @param owner null for a walk-in
/// @param off   null without a discount on the bill
/// @param presenter null for the owner
/// @param rewards null for none
record KeptBasket(int version, Long owner, List<Line> lines, List<Long> coupons, String note, Off off, long points, Long presenter,
                  List<Long> rewards) {
    static final int VERSION = 1;
    private static final Gson JSON = new Gson();

    /// @param price satang for one, as the catalogue had it then
    /// @param pet   null for none in particular
    /// @param note  null for none
    /// @param other null without another price
    /// @param off   null without a discount
    record Line(long item, long price, int quantity, Long pet, String note, Other other, Off off) {
        private static Line of(BasketLine line) {
            return new Line(line.item().id().value(), line.item().price().satang(), line.quantity(),
                    line.pet().map(PetId::value).orElse(null), line.note().isEmpty() ? null : line.note(),
                    line.otherPrice().map(Other::of).orElse(null), line.discount().map(Off::of).orElse(null));
        }

        Optional<PetId> forPet() {
            return Optional.ofNullable(pet).map(PetId::new);
        }

        private boolean whole() {
            return price >= 0 && (other == null || other.whole()) && (off == null || off.whole());
        }
    }

    /// @param approved null for one in their own right
    record Other(long price, String reason, long by, Long approved) {
        private static Other of(OtherPrice other) {
            return new Other(other.price().satang(), other.reason(), other.granted().by().value(), approver(other.granted()));
        }

        OtherPrice otherPrice() {
            return new OtherPrice(Money.satang(price), reason, authority(by, approved));
        }

        private boolean whole() {
            return price >= 0 && reason != null;
        }
    }

    /// @param reduction as `Reduction` writes it
    record Off(String reduction, String reason, long by, Long approved) {
        private static Off of(ManualDiscount off) {
            return new Off(off.reduction().written(), off.reason(), off.granted().by().value(), approver(off.granted()));
        }

        ManualDiscount discount() {
            return new ManualDiscount(Reduction.read(reduction).orElseThrow(), reason, authority(by, approved));
        }

        private boolean whole() {
            return reason != null && reduction != null && Reduction.read(reduction).isPresent();
        }
    }

    static KeptBasket of(Basket basket) {
        return new KeptBasket(VERSION, basket.owner().map(OwnerId::value).orElse(null),
                basket.lines().stream().map(Line::of).toList(), basket.coupons().stream().map(CouponId::value).toList(),
                basket.note(), basket.discount().map(Off::of).orElse(null), basket.points().value(),
                basket.presenter().orElse(null), basket.rewards().isEmpty() ? null : basket.rewards());
    }

    String written() {
        return JSON.toJson(this);
    }

    /// Empty for what this program can't read.
    static Optional<KeptBasket> read(String written) {
        try {
            return Optional.ofNullable(JSON.fromJson(written, KeptBasket.class)).filter(KeptBasket::whole);
        } catch (JsonParseException broken) {
            return Optional.empty();
        }
    }

    Optional<OwnerId> ofOwner() {
        return Optional.ofNullable(owner).map(OwnerId::new);
    }

    Optional<ManualDiscount> discount() {
        return Optional.ofNullable(off).map(Off::discount);
    }

    Points pointsToSpend() {
        return Points.of(points);
    }

    List<Long> wantedRewards() {
        return rewards == null ? List.of() : rewards;
    }

    private boolean whole() {
        return version == VERSION && lines != null && coupons != null && note != null && points >= 0
                && (off == null || off.whole()) && coupons.stream().allMatch(Objects::nonNull)
                && wantedRewards().stream().allMatch(Objects::nonNull)
                && lines.stream().allMatch(line -> line != null && line.whole());
    }

    private static Long approver(Authority granted) {
        return granted.approvedBy().map(StaffId::value).orElse(null);
    }

    private static Authority authority(long by, Long approved) {
        return new Authority(new StaffId(by), Optional.ofNullable(approved).map(StaffId::new));
    }
}

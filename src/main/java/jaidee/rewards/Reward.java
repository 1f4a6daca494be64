package jaidee.rewards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.ItemId;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import java.time.LocalDate;
import java.util.Optional;

/// Something that points can be given for, in one version. A change makes a new version; what was redeemed before keeps
/// its own.
///
/// @param id     of this version
/// @param code   the same in all versions
/// @param terms  what was promised
/// @param active can still be had; only the newest version is ever asked
public record Reward(long id, String code, int version, Terms terms, boolean active) {
    /// @param tier        code of the tier from which on it can be had; empty: everybody
    /// @param most        that can be given in all, those given before included; empty: as many as are wanted
    /// @param mostPerYear of one owner in a calendar year; empty: as many as there are points for
    /// @param voucherDays so long its voucher or coupon lasts, the day of redeeming not counted
    public record Terms(Bilingual name, Points points, Gives gives, Optional<String> tier, Optional<LocalDate> from, Optional<LocalDate> until,
                        Optional<Integer> most, Optional<Integer> mostPerYear, int voucherDays) {
    }

    /// What is had for the points.
    public sealed interface Gives {
        /// So much off a bill.
        record Discount(Money amount) implements Gives {
        }

        /// One of the item for nothing.
        ///
        /// @param named the item
        record FreeItem(ItemId item, Bilingual named) implements Gives {
        }

        /// Handed over at the desk.
        record Gift() implements Gives {
        }

        default Message says() {
            return switch (this) {
                case Discount(Money amount) -> Message.of("rewards.prize.discount", amount.brief());
                case FreeItem(var _, Bilingual named) -> Message.of("rewards.prize.free", named);
                case Gift() -> Message.of("rewards.prize.gift");
            };
        }
    }

    public Bilingual name() {
        return terms.name();
    }

    public Points points() {
        return terms.points();
    }
}

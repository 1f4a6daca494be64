package jaidee.rewards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import java.math.BigDecimal;
import java.util.Optional;

/// What a coupon gives.
public sealed interface Benefit {
    /// `percent` off what the coupon is for, at most `most`.
    record Percent(int percent, Optional<Money> most) implements Benefit {
    }

    /// So much off what the coupon is for.
    record Amount(Money amount) implements Benefit {
    }

    /// One unit of the item for nothing.
    record FreeItem() implements Benefit {
    }

    /// Something handed over at the desk that is not on the bill.
    record Gift(Bilingual what) implements Benefit {
    }

    /// Points from spending times `percent`/100, added to what the tier gives.
    record Multiplier(int percent) implements Benefit {
    }

    default Message says() {
        return switch (this) {
            case Percent(int percent, Optional<Money> most) -> most.isPresent()
                    ? Message.of("rewards.benefit.percent_most", percent, most.get().brief())
                    : Message.of("rewards.benefit.percent", percent);
            case Amount(Money amount) -> Message.of("rewards.benefit.amount", amount.brief());
            case FreeItem() -> Message.of("rewards.benefit.free");
            case Gift(Bilingual what) -> Message.of("rewards.benefit.gift", what);
            case Multiplier(int percent) -> Message.of("rewards.benefit.multiplier",
                    BigDecimal.valueOf(percent, 2).stripTrailingZeros().toPlainString());
        };
    }
}

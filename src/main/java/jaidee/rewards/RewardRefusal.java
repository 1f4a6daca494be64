package jaidee.rewards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import java.time.LocalDate;

/// Why a reward can’t be had, picked up or saved.
public sealed interface RewardRefusal extends Refusal {
    record TooFewPoints(Points missing) implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.points", missing);
        }
    }

    record NoneLeft() implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.none_left");
        }
    }

    record TierTooLow(Bilingual tier) implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.tier", tier);
        }
    }

    record NotYet(LocalDate from) implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.not_yet", from);
        }
    }

    record Over(LocalDate until) implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.over", until);
        }
    }

    record EnoughThisYear(int most) implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.year", most);
        }
    }

    record Ended() implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.ended");
        }
    }

    record Changed() implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.changed");
        }
    }

    record UnknownVoucher() implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.unknown");
        }
    }

    record PickedUp(LocalDate on) implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.picked_up", on);
        }
    }

    record TakenBack(LocalDate on) implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.taken_back", on);
        }
    }

    record VoucherOver(LocalDate lastDay) implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.voucher_over", lastDay);
        }
    }

    record CouponUsed() implements RewardRefusal {
        public Message message() {
            return Message.of("rewards.prize.refused.coupon_used");
        }
    }

    /// Something about it makes no sense.
    record Senseless(String field, String key) implements RewardRefusal {
        public Message message() {
            return Message.of(key);
        }
    }
}

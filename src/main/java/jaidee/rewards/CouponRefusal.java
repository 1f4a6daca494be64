package jaidee.rewards;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Refusal;
import jaidee.kernel.Weekdays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Why a coupon does nothing for this bill, or was not issued.
public sealed interface CouponRefusal extends Refusal {
    record Unknown() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.unknown");
        }
    }

    record Expired(LocalDate lastDay) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.expired", lastDay);
        }
    }

    record NotYetValid(LocalDate from) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.not_yet", from);
        }
    }

    record UsedAlready(LocalDate on, String documentNumber) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.used", on, documentNumber);
        }
    }

    record Voided(String reason) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.voided", reason);
        }
    }

    record BelongsToAnother() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.other_owner");
        }
    }

    record ItemMissing(Bilingual wanted) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.item_missing", wanted);
        }
    }

    record NothingToTakeOff() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.nothing_left");
        }
    }

    record BelowMinimum(Money minimum, Money missing) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.minimum", minimum.brief(), missing.brief());
        }
    }

    record OtherSpecies(Message species) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.species", species);
        }
    }

    record TierTooLow(Bilingual tier) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.tier", tier);
        }
    }

    record OtherWeekday(Set<DayOfWeek> days) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.weekday", Weekdays.named(days));
        }
    }

    record NotTheFirstVisit() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.first_visit");
        }
    }

    record OnePerVisit() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.one_per_visit");
        }
    }

    record AllIssued(int most) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.all_issued", most);
        }
    }

    record OwnerHasEnough(int most) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.owner_has_enough", most);
        }
    }

    record DesignEnded() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.design_ended");
        }
    }

    record NeedsOwner() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.needs_owner");
        }
    }

    record NeedsReason() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.needs_reason");
        }

        @Override
        public String field() {
            return "reason";
        }
    }
}

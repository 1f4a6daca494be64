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

    record UsedAlready(LocalDate on, String documentNumber, String by) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.used", on, documentNumber, by);
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

    /// The bill has as many coupons as the programme lets it.
    record EnoughCoupons(int most) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.enough_coupons", most);
        }
    }

    /// The coupons before it take off all that coupons may.
    record EnoughTakenOff(Money most) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.enough_off", most);
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

    record OtherBreed(Message breeds) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.breed", breeds);
        }
    }

    record OtherAge(Message ages) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.age", ages);
        }
    }

    record AgeUnknown(Message ages) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.age_unknown", ages);
        }
    }

    record OtherTier(Bilingual tiers) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.tiers", tiers);
        }
    }

    record NotWithOthers(Bilingual other) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.not_with_others", other);
        }
    }

    record AnotherStandsAlone(Bilingual other) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.other_alone", other);
        }
    }

    record AnotherGivesMore(Bilingual other) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.other_gives_more", other);
        }
    }

    record NotWithDiscounts() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.not_with_discounts");
        }
    }

    record TierGivesMore(Bilingual tier) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.tier_gives_more", tier);
        }
    }

    /// A design as it was typed cannot be saved.
    ///
    /// @param key of the text that says why
    record DesignFault(String field, String key) implements CouponRefusal {
        public Message message() {
            return Message.of(key);
        }
    }

    record SoldAlready() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.design.fault.sold_already");
        }

        @Override
        public String field() {
            return "soldAs";
        }
    }

    record SoldForNothing() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.sold.needs_price");
        }

        @Override
        public String field() {
            return "price";
        }
    }

    /// What is sold on this bill would bring a coupon that cannot be given.
    record CannotBeSold(Bilingual coupon, Message why) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.cannot_be_sold", coupon, why);
        }
    }

    /// The money for a coupon cannot go back: it was used.
    record SoldAndUsed(Bilingual coupon, String documentNumber) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.sold_and_used", coupon, documentNumber);
        }
    }

    record BatchCancelled() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.batch_cancelled");
        }
    }

    record NobodyThere() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.nobody_there");
        }
    }

    record TooManyAtOnce(int most) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.too_many", most);
        }
    }

    record FewerLeft(int left, int wanted) implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.fewer_left", left, wanted);
        }
    }

    record NothingToEnd() implements CouponRefusal {
        public Message message() {
            return Message.of("rewards.refused.nothing_to_end");
        }
    }
}

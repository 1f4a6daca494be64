package jaidee.rewards.ui;

import jaidee.kernel.Message;
import jaidee.rewards.Benefit;
import jaidee.rewards.Coupon;
import jaidee.rewards.CouponState;
import jaidee.ui.Tone;
import java.time.LocalDate;
import org.kordamp.ikonli.feather.Feather;

/// Where a coupon stands on a day, as it is said: a word for a list, a sentence for the coupon itself, and their colour.
record CouponWords(Message word, Message sentence, Tone tone, Feather icon, boolean usable) {
    static CouponWords of(Coupon coupon, LocalDate today) {
        return switch (coupon.state()) {
            case CouponState.Redeemed(LocalDate on, String bill, String by) -> new CouponWords(Message.of("rewards.state.used"),
                    Message.of("rewards.state.used_on", on, bill), Tone.ACCENT, Feather.CHECK_CIRCLE, false);
            case CouponState.Voided voided -> new CouponWords(Message.of("rewards.state.voided"),
                    Message.of("rewards.state.voided_why", voided.reason()), Tone.DANGER, Feather.SLASH, false);
            case CouponState.Waiting() -> waiting(coupon, today);
        };
    }

    private static CouponWords waiting(Coupon coupon, LocalDate today) {
        if (today.isAfter(coupon.lastDay())) return new CouponWords(Message.of("rewards.state.expired"),
                Message.of("rewards.state.expired_on", coupon.lastDay()), Tone.LOOK, Feather.CLOCK, false);
        if (today.isBefore(coupon.validFrom())) return new CouponWords(Message.of("rewards.state.not_yet"),
                Message.of("rewards.state.not_yet_from", coupon.validFrom()), Tone.LOOK, Feather.CLOCK, false);
        Message until = today.equals(coupon.lastDay()) ? Message.of("rewards.state.last_day")
                : Message.of("rewards.state.usable_until", coupon.lastDay());
        return new CouponWords(Message.of("rewards.state.waiting"), until, Tone.DONE, Feather.CHECK, true);
    }

    static Feather icon(Benefit benefit) {
        return switch (benefit) {
            case Benefit.Percent p -> Feather.PERCENT;
            case Benefit.Amount a -> Feather.TAG;
            case Benefit.FreeItem f -> Feather.GIFT;
            case Benefit.Gift g -> Feather.GIFT;
            case Benefit.Multiplier m -> Feather.STAR;
        };
    }
}

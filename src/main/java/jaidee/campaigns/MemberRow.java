package jaidee.campaigns;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.OwnerId;
import java.time.LocalDate;
import java.util.Optional;

/// One owner of a campaign, as its figures are made of them.
///
/// @param told    the day on which the owner heard of it
/// @param visits  days with a paid bill in the measured days
/// @param revenue of these bills, what was refunded taken off
/// @param coupon  how its coupon stands
/// @param aside   kept aside, and had a coupon of the same kind from the desk
public record MemberRow(OwnerId owner, String name, Part part, Optional<LeftOut> leftOut, Optional<LocalDate> told, int visits, Money revenue, CouponUse coupon,
                        boolean aside) {
    /// In which group an owner is.
    public enum Part {
        /// heard of it
        WRITTEN,
        CONTROL,
        /// was to be written to, and was not (yet)
        WAITING,
        LEFT_OUT;

        public Message named() {
            return Message.of("campaigns.part." + name());
        }
    }

    public enum CouponUse {
        NONE, GIVEN, USED, ENDED;

        public Message named() {
            return Message.of("campaigns.coupon." + name());
        }
    }

    public boolean came() {
        return visits > 0;
    }
}

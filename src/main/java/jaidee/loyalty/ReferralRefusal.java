package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why recommending the clinic does not count.
public sealed interface ReferralRefusal extends Refusal {
    /// The clinic gives nothing for it now.
    record NotNow() implements ReferralRefusal {
        public Message message() {
            return Message.of("referral.refused.not_now");
        }
    }

    record Oneself() implements ReferralRefusal {
        public Message message() {
            return Message.of("referral.refused.oneself");
        }
    }

    /// One household is not two.
    record SamePhone() implements ReferralRefusal {
        public Message message() {
            return Message.of("referral.refused.same_phone");
        }
    }

    record UnknownSlip() implements ReferralRefusal {
        public Message message() {
            return Message.of("referral.refused.unknown_slip");
        }
    }
}

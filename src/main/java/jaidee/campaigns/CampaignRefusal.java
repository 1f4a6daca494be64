package jaidee.campaigns;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.time.LocalDate;

/// Why a campaign is not saved, started or stopped.
public sealed interface CampaignRefusal extends Refusal {
    record SegmentMissing() implements CampaignRefusal {
        @Override
        public String field() {
            return "segment";
        }
    }

    record DaysAstray(String field) implements CampaignRefusal {
        @Override
        public Message message() {
            return Message.of("campaigns.refused.DaysAstray." + field);
        }
    }

    /// The text tells of a coupon, and there is none with it.
    record CouponMissing() implements CampaignRefusal {
        @Override
        public String field() {
            return "design";
        }
    }

    /// Its coupons would hold longer than the design does.
    record DesignEnds(LocalDate last) implements CampaignRefusal {
        @Override
        public String field() {
            return "couponUntil";
        }

        @Override
        public Message message() {
            return Message.of("campaigns.refused.DesignEnds", last);
        }
    }

    record DesignOver() implements CampaignRefusal {
        @Override
        public String field() {
            return "design";
        }
    }

    record FewerCoupons(int left, int wanted) implements CampaignRefusal {
        @Override
        public String field() {
            return "design";
        }

        @Override
        public Message message() {
            return Message.of("campaigns.refused.FewerCoupons", left, wanted);
        }
    }

    record ControlAstray(int most) implements CampaignRefusal {
        @Override
        public String field() {
            return "control";
        }

        @Override
        public Message message() {
            return Message.of("campaigns.refused.ControlAstray", most);
        }
    }

    /// Its last day of writing is over.
    record TooLate() implements CampaignRefusal {
        @Override
        public String field() {
            return "sendUntil";
        }
    }

    record Nobody() implements CampaignRefusal {
    }

    /// It was started: nothing of it changes any more.
    record Begun() implements CampaignRefusal {
    }

    record NotRunning() implements CampaignRefusal {
    }

    record NotThere() implements CampaignRefusal {
    }

    @Override
    default Message message() {
        return Message.of("campaigns.refused." + getClass().getSimpleName());
    }
}

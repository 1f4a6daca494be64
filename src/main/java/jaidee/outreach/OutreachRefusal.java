package jaidee.outreach;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// Why something on the work list was not done.
public sealed interface OutreachRefusal extends Refusal {
    /// Somebody else did something about it since it was shown, or it has settled itself.
    record ChangedMeanwhile() implements OutreachRefusal {
        @Override
        public Message message() {
            return Message.of("outreach.refused.changed_meanwhile");
        }
    }

    record NothingChosen() implements OutreachRefusal {
        @Override
        public Message message() {
            return Message.of("outreach.refused.nothing_chosen");
        }
    }

    record BookingPast(LocalDateTime at) implements OutreachRefusal {
        @Override
        public Message message() {
            return Message.of("outreach.refused.booking_past", at);
        }

        @Override
        public String field() {
            return "day";
        }
    }

    record DayTooFar(LocalDate day) implements OutreachRefusal {
        @Override
        public Message message() {
            return Message.of("outreach.refused.day_too_far", day);
        }

        @Override
        public String field() {
            return "day";
        }
    }

    record DayPast(LocalDate day) implements OutreachRefusal {
        @Override
        public Message message() {
            return Message.of("outreach.refused.day_past", day);
        }

        @Override
        public String field() {
            return "day";
        }
    }

    /// After it came another deed, which would have to go first.
    record NotTheLast() implements OutreachRefusal {
        @Override
        public Message message() {
            return Message.of("outreach.refused.not_the_last");
        }
    }

    record NoSuchDeed() implements OutreachRefusal {
        @Override
        public Message message() {
            return Message.of("outreach.refused.no_such_deed");
        }
    }

    /// What is typed as days cannot be read.
    record DaysUnreadable(String field) implements OutreachRefusal {
        @Override
        public Message message() {
            return Message.of("outreach.refused.days_unreadable");
        }
    }

    record RuleThere() implements OutreachRefusal {
        @Override
        public Message message() {
            return Message.of("outreach.refused.rule_there");
        }
    }
}

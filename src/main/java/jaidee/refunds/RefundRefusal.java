package jaidee.refunds;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Refusal;
import jaidee.till.PaymentMethod;
import java.time.LocalDate;

/// Why a bill is not refunded or made void.
public sealed interface RefundRefusal extends Refusal {
    record NothingChosen() implements RefundRefusal {
        @Override
        public Message message() {
            return Message.of("refunds.refused.nothing_chosen");
        }
    }

    record MoreThanRemains(Bilingual item, int remaining) implements RefundRefusal {
        @Override
        public Message message() {
            return Message.of("refunds.refused.more_than_remains", item, remaining);
        }
    }

    record NothingLeft(String number) implements RefundRefusal {
        @Override
        public Message message() {
            return Message.of("refunds.refused.nothing_left", number);
        }
    }

    record VoidAlready(String number) implements RefundRefusal {
        @Override
        public Message message() {
            return Message.of("refunds.refused.void_already", number);
        }
    }

    record NeedsReason() implements RefundRefusal {
        @Override
        public Message message() {
            return Message.of("refunds.refused.needs_reason");
        }

        @Override
        public String field() {
            return "reason";
        }
    }

    record TooMuchThisWay(PaymentMethod method, Money most) implements RefundRefusal {
        @Override
        public Message message() {
            return Message.of("refunds.refused.too_much_this_way", method.named(), most);
        }

        @Override
        public String field() {
            return "back";
        }
    }

    /// @param missing less than nothing when the parts are too much
    record SumDiffers(Money missing, Money amount) implements RefundRefusal {
        @Override
        public Message message() {
            return missing.isPositive() ? Message.of("refunds.refused.missing", missing, amount)
                    : Message.of("refunds.refused.beyond", missing.negated(), amount);
        }

        @Override
        public String field() {
            return "back";
        }
    }

    record RefundedBefore() implements RefundRefusal {
        @Override
        public Message message() {
            return Message.of("refunds.refused.refunded_before");
        }
    }

    record OfAnotherDay(LocalDate day) implements RefundRefusal {
        @Override
        public Message message() {
            return Message.of("refunds.refused.another_day", day);
        }
    }

    record ShiftClosed() implements RefundRefusal {
        @Override
        public Message message() {
            return Message.of("refunds.refused.shift_closed");
        }
    }

    /// The computer tells a day before the bill.
    record ClockWrong(LocalDate today, LocalDate billed) implements RefundRefusal {
        @Override
        public Message message() {
            return Message.of("refunds.refused.clock", today, billed);
        }
    }

    /// What was shown no longer holds: another window was quicker, or something else of the owner's changed.
    record ChangedMeanwhile() implements RefundRefusal {
        @Override
        public Message message() {
            return Message.of("refunds.refused.changed");
        }
    }
}

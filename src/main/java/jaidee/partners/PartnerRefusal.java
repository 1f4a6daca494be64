package jaidee.partners;

import jaidee.kernel.Message;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/// Why points were not exchanged, or a partner not saved or settled.
public sealed interface PartnerRefusal extends Refusal {
    record NameTaken(String name, String field) implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.name_taken", name);
        }
    }

    /// A block of nothing, or more than a slip of the finger.
    record NotABlock(String field) implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.not_a_block");
        }
    }

    record NotActive(String partner) implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.not_active", partner);
        }
    }

    record NoBlocks(int most) implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.no_blocks", most);
        }
    }

    record OverLimit(Points most, Points had) implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.over_limit", most, had);
        }
    }

    /// What was typed is no code of a voucher, or its check fails.
    record NoCode() implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.no_code");
        }
    }

    /// Well formed, but not printed here: another clinic's.
    record Unknown(String code) implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.unknown", code);
        }
    }

    record OtherWay(Way way, String partner) implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.direction." + way, partner);
        }
    }

    record UsedBefore(Way way, String number, Instant at, String owner, String by) implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.used." + way, number, at, owner, by);
        }
    }

    record VoidedBefore(String number, Instant at, String reason) implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.voided", number, at, reason);
        }
    }

    record TooLate(String number, LocalDate lastDay) implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.too_late", number, lastDay);
        }
    }

    record NoOwner() implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.no_owner");
        }
    }

    /// The range is the wrong way round, or none of its numbers waits.
    record NothingToVoid() implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.nothing_to_void");
        }
    }

    record MonthNotOver(YearMonth month) implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.month_not_over", month.atEndOfMonth());
        }
    }

    record SettledBefore(Instant at, String by) implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.settled", at, by);
        }
    }

    /// A later month was settled and took these movements with it.
    record LaterSettled() implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.later_settled");
        }
    }

    record NothingToSettle() implements PartnerRefusal {
        public Message message() {
            return Message.of("partners.refused.nothing_to_settle");
        }
    }
}

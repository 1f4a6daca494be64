package jaidee.loyalty;

import jaidee.kernel.Bilingual;
import jaidee.kernel.Message;
import jaidee.kernel.Refusal;
import java.time.LocalDate;

/// Why a privilege was not given or taken back, or a tier not given.
public sealed interface PrivilegeRefusal extends Refusal {
    /// The owner's tier has it no longer.
    record NotTheirs() implements PrivilegeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.privilege.refused.not_theirs");
        }
    }

    /// As often as it may be in a year.
    ///
    /// @param last when it was given
    record Had(Bilingual name, LocalDate last, String by) implements PrivilegeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.privilege.refused.had", name, last, by);
        }
    }

    record OutOfSeason(Bilingual name) implements PrivilegeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.privilege.refused.season", name);
        }
    }

    /// Somebody gave it meanwhile.
    record ChangedMeanwhile() implements PrivilegeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.privilege.refused.meanwhile");
        }
    }

    /// Only on the day itself, once.
    record TooLate() implements PrivilegeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.privilege.refused.too_late");
        }
    }

    record NoSuchTier() implements PrivilegeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.floor.refused.tier");
        }

        @Override
        public String field() {
            return "tier";
        }
    }

    record DayOver() implements PrivilegeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.floor.refused.day");
        }

        @Override
        public String field() {
            return "lastDay";
        }
    }

    record OwnerGone() implements PrivilegeRefusal {
        @Override
        public Message message() {
            return Message.of("loyalty.privilege.refused.owner");
        }
    }
}

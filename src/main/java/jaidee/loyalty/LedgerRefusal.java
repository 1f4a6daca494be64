package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;
import java.time.Instant;

/// Why points were not spent.
public sealed interface LedgerRefusal extends Refusal {
    record NotEnough(Points balance) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.not_enough", balance);
        }
    }

    record InDebt(Points debt) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.in_debt", debt);
        }
    }

    record TooFew(Points least) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.too_few", least);
        }
    }

    /// Points may pay only a part of a bill.
    record MoreThanBillTakes(Points most) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.more_than_bill", most);
        }
    }

    /// Its part that points may pay is less than the fewest points that can be spent.
    record BillTooSmall(Money smallest) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.bill_too_small", smallest.brief());
        }
    }

    /// Nobody to take them from.
    record NoAccount() implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.no_account");
        }
    }

    record TooFewYet(Points balance, Points least) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.too_few_yet", balance, least);
        }
    }

    record NothingToGive() implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.nothing_to_give");
        }
    }

    /// Given to whom they belong already.
    record SameAccount() implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.same_account");
        }
    }

    record NotInSteps(Points step) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.steps", step);
        }
    }

    record NoPoints() implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.no_points");
        }

        public String field() {
            return "points";
        }
    }

    /// More than anybody corrects: a slip of the finger.
    record TooManyAtOnce(Points most) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.too_many_at_once", most);
        }

        public String field() {
            return "points";
        }
    }

    /// A correction of so many is for two people.
    record NeedsSecond(Points over) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.needs_second", over);
        }

        public String field() {
            return "points";
        }
    }

    /// Merged into another or erased.
    record NoReceiver() implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.no_receiver");
        }

        public String field() {
            return "receiver";
        }
    }

    record TooManyADay(Points most, Points left) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.too_many_a_day", most, left);
        }

        public String field() {
            return "points";
        }
    }

    record UndoneAlready() implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.undone_already");
        }
    }

    record NotOfToday() implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.not_of_today");
        }
    }

    record SpentSince() implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.spent_since");
        }
    }

    record NoFoundation() implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.no_foundation");
        }

        public String field() {
            return "foundation";
        }
    }

    record FoundationKnown(String name) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.foundation_known", name);
        }

        public String field() {
            return "name";
        }
    }

    record MonthNotOver() implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.month_not_over");
        }
    }

    record NothingDonated() implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.nothing_donated");
        }
    }

    record SettledAlready(Instant at, String by) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.settled_already", at, by);
        }
    }

    /// Who came with a card of the family.
    record MayNotSpend(String carer) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.may_not_spend", carer);
        }
    }
}

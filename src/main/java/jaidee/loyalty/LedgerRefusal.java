package jaidee.loyalty;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Points;
import jaidee.kernel.Refusal;

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
}

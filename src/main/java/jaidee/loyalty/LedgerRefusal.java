package jaidee.loyalty;

import jaidee.kernel.Message;
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

    record NotInSteps(Points step) implements LedgerRefusal {
        public Message message() {
            return Message.of("loyalty.refused.steps", step);
        }
    }
}

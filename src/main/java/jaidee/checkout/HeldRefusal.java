package jaidee.checkout;

import jaidee.kernel.Message;
import jaidee.kernel.Refusal;

/// Why a bill can't be put on hold or taken up again.
public sealed interface HeldRefusal extends Refusal {
    record Nothing() implements HeldRefusal {
        @Override
        public Message message() {
            return Message.of("checkout.held.refused.nothing");
        }
    }

    record TooLarge() implements HeldRefusal {
        @Override
        public Message message() {
            return Message.of("checkout.held.refused.too_large");
        }
    }

    /// Somebody took it up or threw it away a moment ago.
    record TakenAlready() implements HeldRefusal {
        @Override
        public Message message() {
            return Message.of("checkout.held.refused.taken");
        }
    }

    record Unreadable() implements HeldRefusal {
        @Override
        public Message message() {
            return Message.of("checkout.held.refused.unreadable");
        }
    }

    record PaidAlready() implements HeldRefusal {
        @Override
        public Message message() {
            return Message.of("checkout.held.refused.paid");
        }
    }
}

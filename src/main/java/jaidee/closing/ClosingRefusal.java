package jaidee.closing;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Refusal;
import jaidee.till.CashCount;

/// Why something was not done with the drawer.
public sealed interface ClosingRefusal extends Refusal {
    record NoShiftOpen() implements ClosingRefusal {
        @Override
        public Message message() {
            return Message.of("closing.refused.no_shift");
        }
    }

    record ShiftOpen() implements ClosingRefusal {
        @Override
        public Message message() {
            return Message.of("closing.refused.shift_open");
        }
    }

    record AmountMissing() implements ClosingRefusal {
        @Override
        public Message message() {
            return Message.of("closing.refused.amount");
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    record AmountUnlikely(Money most) implements ClosingRefusal {
        @Override
        public Message message() {
            return Message.of("closing.refused.unlikely", most);
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    record PiecesUnlikely() implements ClosingRefusal {
        @Override
        public Message message() {
            return Message.of("closing.refused.pieces", CashCount.MOST);
        }
    }

    record KeptTooMuch(Money counted) implements ClosingRefusal {
        @Override
        public Message message() {
            return Message.of("closing.refused.kept", counted);
        }

        @Override
        public String field() {
            return "kept";
        }
    }

    record NoteNeeded(Money from) implements ClosingRefusal {
        @Override
        public Message message() {
            return Message.of("closing.refused.note", from);
        }

        @Override
        public String field() {
            return "note";
        }
    }

    /// Money came or went between the count and the confirmation.
    record MoneySince(Money before, Money now) implements ClosingRefusal {
        @Override
        public Message message() {
            return Message.of("closing.refused.money_since", before, now);
        }
    }
}

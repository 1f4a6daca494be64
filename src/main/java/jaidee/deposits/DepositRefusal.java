package jaidee.deposits;

import jaidee.kernel.Message;
import jaidee.kernel.Money;
import jaidee.kernel.Refusal;

/// Why a deposit is not taken, used or given back.
public sealed interface DepositRefusal extends Refusal {
    record NoAmount() implements DepositRefusal {
        @Override
        public Message message() {
            return Message.of("deposits.refused.no_amount");
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    /// A slip of the finger, or a barcode scanned into the amount.
    record TooMuch(Money most) implements DepositRefusal {
        @Override
        public Message message() {
            return Message.of("deposits.refused.too_much", most);
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    record TooSmall(Money balance) implements DepositRefusal {
        @Override
        public Message message() {
            return Message.of("deposits.refused.too_small", balance);
        }

        @Override
        public String field() {
            return "amount";
        }
    }

    /// Only the owner whose money it is can use it.
    record NoOwner() implements DepositRefusal {
        @Override
        public Message message() {
            return Message.of("deposits.refused.no_owner");
        }
    }

    /// A deposit comes and goes as money.
    record NotThisWay() implements DepositRefusal {
        @Override
        public Message message() {
            return Message.of("deposits.refused.not_this_way");
        }
    }

    /// Nobody said that the money came, and the program cannot see it.
    record ArrivalNotChecked() implements DepositRefusal {
        @Override
        public Message message() {
            return Message.of("deposits.refused.arrival_not_checked");
        }
    }

    record NoReason() implements DepositRefusal {
        @Override
        public Message message() {
            return Message.of("deposits.refused.no_reason");
        }

        @Override
        public String field() {
            return "note";
        }
    }
}

package jaidee.closing;

import jaidee.kernel.Message;
import jaidee.kernel.Money;

/// What happens to the drawer without a bill.
public enum MovementKind {
    /// Change from the bank.
    PAY_IN,
    /// Petty cash, or notes taken to the safe.
    PAY_OUT,
    /// The drawer was opened and nothing put in or taken out.
    NO_SALE;

    public Message named() {
        return Message.of("closing.movement." + name());
    }

    /// What it does to the cash in the drawer.
    public Money signed(Money amount) {
        return switch (this) {
            case PAY_IN -> amount;
            case PAY_OUT -> amount.negated();
            case NO_SALE -> Money.ZERO;
        };
    }
}
